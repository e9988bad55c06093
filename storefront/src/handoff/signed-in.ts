/** Says that this browser's shopper has signed in, and not who it is. No secret: scripts may read it. */
export const SIGNED_IN_COOKIE = "signed_in"

/** Whether the cookie stands in a cookie header or `document.cookie`. */
export function isSignedIn(cookieText: string): boolean {
  return new RegExp(`(?:^|;\\s*)${SIGNED_IN_COOKIE}=1(?:;|$)`).test(cookieText)
}
