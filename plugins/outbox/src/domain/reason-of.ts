/** What went wrong, in words: workflows throw errors that are plain objects by the time they arrive. */
export function reasonOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "message" in error) return String(error.message)
  return String(error)
}
