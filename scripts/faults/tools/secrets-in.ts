import { CANARIES, SECRETS } from "./canaries.ts"

/** The names of the secrets whose value stands in the text. */
export function secretsIn(text: string): string[] {
  return Object.entries(CANARIES)
    .filter(([, value]) => SECRETS.includes(value) && text.includes(value))
    .map(([name]) => name)
}

/**
 * Numbers that could be a card's: 16 digits of their own, in one piece or in fours with the same sign between them, a
 * known issuer's first digits, a right check digit. A part of a UUID is none.
 */
export function cardLike(text: string): string[] {
  const found =
    text.match(
      /(?<![0-9A-Za-z.-])(?:4\d{3}|5[1-5]\d\d|6[05]\d\d)([ -]?)\d{4}\1\d{4}\1\d{4}(?![0-9A-Za-z.-])/g,
    ) ?? []
  return found
    .map((word) => word.replaceAll(/[ -]/g, ""))
    .filter(hasCheckDigit)
    .map(() => "a card-like number")
}

/** Luhn's check, as every card number passes it. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
