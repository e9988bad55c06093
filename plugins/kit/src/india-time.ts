const IST_OFFSET_MS = (5 * 60 + 30) * 60 * 1000

/** The wall-clock fields in India, computed from UTC + 5:30: the zone of the process plays no part. */
function indiaIso(at: Date): string {
  return new Date(at.getTime() + IST_OFFSET_MS).toISOString()
}

/** `2025-01-20T14:05:09+05:30`: seconds precision, explicit offset. */
export function indiaDateTime(at: Date): string {
  return `${indiaIso(at).slice(0, 19)}+05:30`
}

/** `20250120140509`: fourteen digits in Indian time. */
export function indiaTimestamp(at: Date): string {
  return indiaIso(at).slice(0, 19).replace(/\D/g, "")
}

/** `2025-01-20` in Indian time. */
export function indiaDate(at: Date): string {
  return indiaIso(at).slice(0, 10)
}
