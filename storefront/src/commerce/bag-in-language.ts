import "server-only"
import { DEFAULT_LANGUAGE, type Language } from "../language/languages"
import type { Bag } from "./bag"
import { readDetails } from "./catalogue"
import { titlesOf } from "./line-titles"

/**
 * A bag whose lines are named as the page around it names products. Medusa keeps lines in the language of the books; what
 * the catalogue does not know in another language keeps that name.
 */
export async function bagInLanguage(bag: Bag, language: Language): Promise<Bag> {
  if (language === DEFAULT_LANGUAGE || bag.lines.length === 0) return bag
  const details = await readDetails(language)
  return details.kind === "found" ? { ...bag, lines: titlesOf(bag.lines, details.value) } : bag
}
