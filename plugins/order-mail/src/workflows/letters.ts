import type { MedusaContainer } from "@medusajs/framework/types"
import { brandLetter } from "../domain/brand-letter"
import type { LetterBody, LetterWords } from "../domain/brand-letter"
import { orderMailModule } from "./order-mail-module"

/** The shop's postman, for other plugins: a letter in the shop's look, and its way to the reader. */
export { sendLetter } from "./send-letter"
export type { OutgoingLetter } from "./send-letter"
export type { LetterVerdict } from "./carry-letter"
export type { LetterBody, LetterNote, LetterWords } from "../domain/brand-letter"

/**
 * Both parts of a letter in the look of all mails of the shop: heading, paragraphs, one button, small print.
 *
 * @throws {TypeError} for a link that is no address of a web page
 */
export function writeBrandLetter(container: MedusaContainer, words: LetterWords): LetterBody {
  return brandLetter(orderMailModule(container).settings.brand, words)
}
