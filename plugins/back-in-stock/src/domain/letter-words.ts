import type { NoticeLocale } from "./notice-locale"

/** A letter in words without markup, for whoever lays it out. The shape is that of the shop's letters. */
export interface LetterWords {
  readonly language: NoticeLocale
  readonly preheader: string
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly button: { readonly label: string; readonly href: string }
  readonly smallPrint: readonly {
    readonly text: string
    readonly link?: { readonly label: string; readonly href: string }
  }[]
}

/** Both parts of a mail. */
export interface LetterBody {
  readonly text: string
  readonly html: string
}
