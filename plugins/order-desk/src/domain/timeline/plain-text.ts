/** What moves text about when it is shown, and what breaks a line: a name must not reorder the sentence around it. */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g

/** A text of anybody's as one plain line, cut where it is too long. It is shown as text, so markup in it stays what it is. */
export function plainText(text: string, longest: number): string {
  const line = text.replace(BIDI, "").replace(CONTROL, " ").trim()
  if (line.length <= longest) return line
  const signs = [...line.slice(0, longest * 2)]
  return signs.length <= longest ? line : `${signs.slice(0, longest - 1).join("")}…`
}
