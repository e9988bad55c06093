import type { Brand } from "./brand"
import { MAIL_WORDS } from "./mail-words"
import type { MailLanguage } from "./mail-words"

/** Blocks of a mail without markup, an empty line between them. */
export const plainMail = (blocks: readonly string[]): string => `${blocks.join("\n\n")}\n`

/** Whose mail it is and how to ask. */
export function signature(brand: Brand, language: MailLanguage = "en"): string {
  const { storeName, addressLines, supportEmail, supportPhone } = brand
  const { or, askUsAt } = MAIL_WORDS[language]
  const ways = [supportEmail, supportPhone].filter((way) => way !== undefined)
  const help = ways.length === 0 ? [] : [askUsAt(ways.join(` ${or} `)), ""]
  return [...help, storeName, ...addressLines].join("\n")
}
