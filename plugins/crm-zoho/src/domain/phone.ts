/**
 * A phone number as `+` and digits, which Zoho takes most surely. Ten digits, or eleven beginning with 0, are Indian.
 * What is no number at all is returned as typed: Zoho then refuses it, and it ends in the note instead.
 */
export function e164(typed: string): string {
  const digits = typed.replace(/\D/g, "")
  if (typed.trim().startsWith("+") && digits.length >= 8 && digits.length <= 15) return `+${digits}`
  if (/^[6-9]\d{9}$/.test(digits)) return `+91${digits}`
  if (/^0[6-9]\d{9}$/.test(digits)) return `+91${digits.slice(1)}`
  if (/^91[6-9]\d{9}$/.test(digits)) return `+${digits}`
  return typed.trim()
}
