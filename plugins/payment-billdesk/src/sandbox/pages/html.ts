/** Markup that is safe to put into a page as it is. Only {@link html} makes it. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = string | number | Html | undefined | false | readonly Part[]

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
])

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES.get(character) ?? "")

function markupOf(part: Part): string {
  if (part === undefined || part === false) return ""
  if (part instanceof Html) return part.markup
  if (typeof part === "string" || typeof part === "number") return escape(String(part))
  return part.map(markupOf).join("")
}

/** A template whose inserted texts are escaped; markup goes in only as {@link Html}. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(texts.map((text, index) => text + markupOf(parts[index])).join(""))
