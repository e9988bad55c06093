import { accept, reject, type Checked } from "./checked"

/** Longer input is refused unread, so that no rule ever works on it. UTF-16 units. */
const LONGEST_READ = 1000

/** Zero-width and direction marks that come along when text is pasted. The joiners U+200C and U+200D stay: Indic scripts need them. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

/** Controls, lone surrogates, private use and unassigned code points: nothing that a label printer or a database can hold. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u

/**
 * Brings typed or pasted text into one form: NFC, invisible marks gone, every run of white space (line ends too) one
 * space, trimmed. An absent value is the empty text.
 *
 * @param label how the refusal names the field
 */
export function cleanText(value: unknown, label: string): Checked<string> {
  if (value === undefined || value === null) return accept("")
  if (typeof value !== "string") return reject("not_text", `${label} has to be text.`)
  if (value.length > LONGEST_READ) return reject("too_long", `${label} is far too long.`)
  const text = value.normalize("NFC").replace(INVISIBLE, "").replace(/\s+/g, " ").trim()
  if (UNPRINTABLE.test(text)) {
    return reject(
      "control_characters",
      `${label} contains characters that cannot be printed. Please type it again.`,
    )
  }
  return accept(text)
}

/** The length a person sees: code points, so that a letter outside the first Unicode plane counts once. */
export function lengthOf(text: string): number {
  return [...text].length
}

/** Digits of the nine large Indian scripts (Devanagari to Malayalam) become 0 to 9; everything else stays. */
export function westernDigits(text: string): string {
  // Unicode lays these scripts out in blocks of 0x80 with the digits at the same place in each.
  return text.replace(/[\u0966-\u0D6F]/g, (character) => {
    const digit = (character.charCodeAt(0) - 0x0966) % 0x80
    return digit < 10 ? String(digit) : character
  })
}
