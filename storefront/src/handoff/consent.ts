/** Whether statistics may be kept. No answer yet is a no that may still be asked. */
export type Consent = "granted" | "declined"

/** Names the cookie and the entry in local storage that hold the answer. No secret. */
export const CONSENT_KEY = "consent"

/** Holds a random number for this browser, only while there is a yes. No secret. */
export const CLIENT_ID_COOKIE = "client_id"

/** Sent on `window` when the answer has changed. */
export const CONSENT_CHANGED = "consent:changed"

/** Sent on `window` to be asked again. */
export const CONSENT_ASKED = "consent:asked"

/** The answer in a cookie header or `document.cookie`. */
export function consentIn(cookieText: string): Consent | undefined {
  const kept = new RegExp(`(?:^|;\\s*)${CONSENT_KEY}=(granted|declined)(?:;|$)`).exec(cookieText)?.[1]
  return kept === "granted" || kept === "declined" ? kept : undefined
}

/** The browser's number in a cookie header or `document.cookie`, if it is one of ours. */
export function clientIdIn(cookieText: string): string | undefined {
  const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
  return new RegExp(`(?:^|;\\s*)${CLIENT_ID_COOKIE}=(${uuid})(?:;|$)`).exec(cookieText)?.[1]
}
