const TIME = new Intl.DateTimeFormat("en-IN", {
  timeZone: "Asia/Kolkata",
  hour: "numeric",
  minute: "2-digit",
  hour12: true,
})
const DATE = new Intl.DateTimeFormat("en-IN", {
  timeZone: "Asia/Kolkata",
  day: "numeric",
  month: "long",
  year: "numeric",
})

/** The hour and minute in India: `2:32 pm`. @param moment ISO 8601 */
export function formatTime(moment: string): string {
  return TIME.format(new Date(moment))
}

/** The day in India: `21 November 2026`. @param moment ISO 8601 */
export function formatDate(moment: string): string {
  return DATE.format(new Date(moment))
}

/** Whole minutes from now until a moment, at least 0. @param moment ISO 8601 */
export function minutesUntil(moment: string, now: Date): number {
  return Math.max(0, Math.ceil((new Date(moment).getTime() - now.getTime()) / 60_000))
}
