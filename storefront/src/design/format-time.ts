const KINDS = {
  time: { hour: "numeric", minute: "2-digit", hour12: true },
  date: { day: "numeric", month: "long", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const FORMATS = new Map<string, Intl.DateTimeFormat>()

function formatter(kind: keyof typeof KINDS, tag: string): Intl.DateTimeFormat {
  const key = `${kind} ${tag}`
  const known = FORMATS.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(tag, {
    timeZone: "Asia/Kolkata",
    numberingSystem: "latn",
    ...KINDS[kind],
  })
  FORMATS.set(key, made)
  return made
}

/** The hour and minute in India: `2:32 pm`. @param moment ISO 8601 @param tag BCP 47 */
export function formatTime(moment: string, tag = "en-IN"): string {
  return formatter("time", tag).format(new Date(moment))
}

/** The day in India: `21 November 2026`. @param moment ISO 8601 @param tag BCP 47 */
export function formatDate(moment: string, tag = "en-IN"): string {
  return formatter("date", tag).format(new Date(moment))
}
