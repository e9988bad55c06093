/** Markup that goes into a page as it is. Only {@link html} makes it. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = string | number | Html | false | undefined | readonly Part[]

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

function markupOf(part: Part): string {
  if (part === undefined || part === false) return ""
  if (part instanceof Html) return part.markup
  if (typeof part === "string") return part.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "")
  return typeof part === "number" ? String(part) : part.map(markupOf).join("")
}

/** A template whose texts are escaped, whatever a record holds. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(texts.map((text, index) => text + markupOf(parts[index])).join(""))
}
