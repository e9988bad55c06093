/** What a reader takes for one character, however many code points it is made of. */
const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" })

const charactersOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** No half of a character and no sign that stands for one that was lost. */
export const isSoundText = (text: string): boolean => !/[\p{Surrogate}\uFFFD]/u.test(text)

/** By so many characters a text is known again. */
const KNOWN_BY = 3

const beginningOf = (text: string): string => charactersOf(text).slice(0, KNOWN_BY).join("")

/** Those of the found texts in which the text stands, whole or cut. */
export const placesOf = (text: string, found: readonly string[]): string[] =>
  found.filter((one) => one.includes(beginningOf(text)))

/** Whether the text ends in this place between two of its characters, whatever follows there. */
export function isCutWhole(text: string, place: string): boolean {
  const rest = place.slice(place.indexOf(beginningOf(text)))
  let end = 0
  while (end < text.length && text[end] === rest[end]) end += 1
  const kept = text.slice(0, end)
  return end === text.length || charactersOf(text).slice(0, charactersOf(kept).length).join("") === kept
}
