import type { LetterBody, LetterWords } from "./letter-words"

/** A letter without the shop's look, for a store that hands in none: every word, both links, no decoration. */
export function plainLetter(words: LetterWords): LetterBody {
  const { language, heading, paragraphs, button, smallPrint } = words
  const notes = smallPrint.map(({ text, link }) => ({ text, link }))
  return {
    text: `${[
      heading,
      ...paragraphs,
      `${button.label}:\n${button.href}`,
      ...notes.map(({ text, link }) => (link ? `${text}\n${link.label}: ${link.href}` : text)),
    ].join("\n\n")}\n`,
    html: [
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(heading)}</title></head><body>`,
      `<h1>${escaped(heading)}</h1>`,
      ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
      `<p>${anchor(button)}</p>`,
      ...notes.map(
        ({ text, link }) => `<p><small>${escaped(text)}${link ? ` ${anchor(link)}` : ""}</small></p>`,
      ),
      "</body></html>",
    ].join("\n"),
  }
}

const anchor = ({ label, href }: { readonly label: string; readonly href: string }): string =>
  `<a href="${escaped(href)}">${escaped(label)}</a>`

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "")
