/** Letters with their marks and digits that stand together: `sl100123`, `कपड़ा`, `500ml`. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
/** Latin letters keep their accents in a mark of their own after normalisation. */
const LATIN_ACCENTS = /(?<=\p{Script=Latin})\p{Mn}+/gu
/** Invisible marks of direction and joining come along when something is pasted. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
const LONGEST_WORD = 60
/** A shorter part of a reference (`UPI/412345678901/HD`) stands in too many of them. */
const LEAST_PART = 4

/** A text in the one form in which it is compared: one case, no Latin accents, western digits of Indian ones. */
export const comparable = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(LATIN_ACCENTS, "")
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(/[\u0966-\u0D6F]/g, westernDigit)
    .toLowerCase()

/** Unicode lays the large Indian scripts out in blocks of 0x80 with the digits at the same place in each. */
function westernDigit(character: string): string {
  const digit = (character.charCodeAt(0) - 0x0966) % 0x80
  return digit < 10 ? String(digit) : character
}

const cut = (word: string): string => [...word].slice(0, LONGEST_WORD).join("")

/** The words of a text, comparable. */
export const wordsOf = (text: string): readonly string[] => (comparable(text).match(WORD) ?? []).map(cut)

/** An id without what people leave out or put in: `SL-100 123` and `sl100123` are one. */
export const compact = (text: string): string => cut(wordsOf(text).join(""))

/** The last ten digits of a telephone number, the whole of a shorter one. */
export const localNumber = (text: string): string => comparable(text).replaceAll(/\D/g, "").slice(-10)

const partsOf = (reference: string): readonly string[] =>
  wordsOf(reference).filter((word) => word.length >= LEAST_PART)

/** What an order is found by. */
export interface Findable {
  readonly names: readonly string[]
  readonly numbers: readonly string[]
  readonly mobiles: readonly string[]
  readonly email: string
  readonly references: readonly string[]
}

/** The words under which an order is kept, each once. */
export function searchWords({ names, numbers, mobiles, email, references }: Findable): readonly string[] {
  const words = [
    ...names.flatMap(wordsOf),
    ...numbers.flatMap((number) => [compact(number), ...wordsOf(number)]),
    ...mobiles.flatMap((mobile) => [localNumber(mobile)]),
    cut(comparable(email).replaceAll(/\s/g, "")),
    ...wordsOf(email),
    ...references.flatMap((reference) => [compact(reference), ...partsOf(reference)]),
  ]
  return [...new Set(words)].filter((word) => word !== "")
}
