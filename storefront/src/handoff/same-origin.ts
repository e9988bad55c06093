/**
 * Whether a write was sent by a page of this shop. Browsers say so themselves; without their word the origin has to be the
 * host that was called.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site")
  if (site !== null) return site === "same-origin"
  const origin = headers.get("origin")
  if (origin === null || !URL.canParse(origin)) return false
  return new URL(origin).host === (headers.get("x-forwarded-host") ?? headers.get("host"))
}
