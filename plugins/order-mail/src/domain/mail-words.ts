import { html } from "../protocol"
import type { Html } from "../protocol"

/** Languages that mails are written in. */
export const MAIL_LANGUAGES = ["en", "hi"] as const
export type MailLanguage = (typeof MAIL_LANGUAGES)[number]

interface MailWords {
  /** BCP 47. */
  readonly tag: string
  readonly or: string
  readonly hello: (name: string) => string
  /** @param ways how the shop is reached, joined */
  readonly askUs: (ways: Html) => Html
  /** The same without markup. */
  readonly askUsAt: (ways: string) => string
}

/** What every mail of a language says, whatever it is about. */
export const MAIL_WORDS = {
  en: {
    tag: "en-IN",
    or: "or",
    hello: (name) => (name === "" ? "Hello," : `Hello ${name},`),
    askUs: (ways) => html`Questions? Write to ${ways}.`,
    askUsAt: (ways) => `Questions? ${ways}`,
  },
  hi: {
    tag: "hi-IN",
    or: "या",
    hello: (name) => (name === "" ? "नमस्ते," : `नमस्ते ${name},`),
    askUs: (ways) => html`कोई सवाल? हमें लिखें: ${ways}`,
    askUsAt: (ways) => `कोई सवाल? ${ways}`,
  },
} satisfies Record<MailLanguage, MailWords>

/** Hindi for `hi` and `hi-IN`; English for everything else. */
export const mailLanguage = (locale: string | null | undefined): MailLanguage =>
  /^hi(?:-|$)/i.test(locale ?? "") ? "hi" : "en"
