import { html } from "../protocol"
import type { Brand } from "./brand"
import { cleanText } from "./clean-text"
import { button, heading, mailPage, paragraph, smallPrint } from "./mail-page"
import { plainMail, signature } from "./plain-mail"
import type { MailLanguage } from "./mail-words"

/** What a letter says, in words without markup: the page around them is the shop's. */
export interface LetterWords {
  /** Default English. */
  readonly language?: MailLanguage
  /** What a list of mails shows beside the subject. */
  readonly preheader: string
  /** The sentence that the letter is about. */
  readonly heading: string
  readonly paragraphs: readonly string[]
  /** The one thing to do. */
  readonly button?: { readonly label: string; readonly href: string }
  /** Below everything else, smaller. */
  readonly smallPrint?: readonly LetterNote[]
}

export interface LetterNote {
  readonly text: string
  /** A link that follows the text. */
  readonly link?: { readonly label: string; readonly href: string }
}

/** Both parts of a mail. */
export interface LetterBody {
  readonly text: string
  readonly html: string
}

/**
 * A letter in the brand's look. Whatever is put in is cleaned of control characters and escaped.
 *
 * @throws {TypeError} for a link that is neither https nor http
 */
export function brandLetter(brand: Brand, words: LetterWords): LetterBody {
  const { language = "en", preheader, paragraphs, smallPrint: notes = [] } = words
  const title = cleanText(words.heading)
  const act = words.button && { label: cleanText(words.button.label), href: webAddress(words.button.href) }
  const small = notes.map(({ text, link }) => ({
    text: cleanText(text),
    link: link && { label: cleanText(link.label), href: webAddress(link.href) },
  }))
  return {
    text: plainMail([
      title,
      ...paragraphs.map(cleanText),
      ...(act ? [`${act.label}:\n${act.href}`] : []),
      ...small.map(({ text, link }) => (link ? `${text}\n${link.label}: ${link.href}` : text)),
      signature(brand, language),
    ]),
    html: mailPage({
      brand,
      language,
      title,
      preheader: cleanText(preheader),
      rows: [
        heading(title),
        ...paragraphs.map((text) => paragraph(html`${cleanText(text)}`)),
        ...(act ? [button(brand, act.label, act.href)] : []),
        ...small.map(({ text, link }) =>
          smallPrint(link ? html`${text} <a href="${link.href}">${link.label}</a>` : html`${text}`),
        ),
      ],
    }),
  }
}

/** As the URL standard writes it, so that nothing but an address stands in a link. */
function webAddress(href: string): string {
  const url = new URL(href)
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new TypeError("A link in a letter leads to a web page.")
  return url.href
}
