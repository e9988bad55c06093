/**
 * Whether a call was made by a page of this shop. Browsers say so themselves, and no page can say otherwise; without their
 * word the origin has to be the shop's, or the host that was called.
 */
export function isOwnPage(headers: Headers, storefrontUrl: string): boolean {
  const site = headers.get("sec-fetch-site")
  if (site !== null) return site === "same-origin"
  const origin = headers.get("origin")
  if (origin === null || !URL.canParse(origin)) return false
  const called = headers.get("x-forwarded-host") ?? headers.get("host")
  return origin === new URL(storefrontUrl).origin || new URL(origin).host === called
}
