/** Whether a call was made by a page of this shop. Browsers say so themselves, and no page can say otherwise. */
export function isOwnPage(request: Request, storefrontUrl: string): boolean {
  const origin = request.headers.get("origin")
  if (origin === null) return request.headers.get("sec-fetch-site") === "same-origin"
  if (!URL.canParse(origin)) return false
  return origin === new URL(storefrontUrl).origin || new URL(origin).host === request.headers.get("host")
}
