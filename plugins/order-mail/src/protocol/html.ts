/** HTML that was made by {@link html}: everything in it that came from elsewhere is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | readonly Html[]

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** Safe between tags and within quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "")
}

/** A template of HTML. What is put in is escaped, unless it is HTML already. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const texts = parts.map(textOf)
  return new Html(strings.map((string, index) => string + (texts[index] ?? "")).join(""))
}

function textOf(part: Part): string {
  if (part instanceof Html) return part.text
  if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part))
  return part.map(({ text }) => text).join("")
}
