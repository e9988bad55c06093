import {
  CLIENT_ID_COOKIE,
  type Consent,
  CONSENT_CHANGED,
  CONSENT_KEY,
  clientIdIn,
  consentIn,
} from "./consent"

const SIX_MONTHS_S = 15_552_000

/** In the browser: what was answered before, in either place. A cookie that was lost is written again. */
export function keptConsent(): Consent | undefined {
  const inCookie = consentIn(document.cookie)
  if (inCookie !== undefined) return inCookie
  const stored = consentIn(`${CONSENT_KEY}=${storedAnswer()}`)
  if (stored !== undefined) setCookie(CONSENT_KEY, stored, SIX_MONTHS_S)
  return stored
}

/** In the browser: keeps an answer. A yes makes the browser's number, a no takes it away. */
export function keepConsent(consent: Consent): void {
  setCookie(CONSENT_KEY, consent, SIX_MONTHS_S)
  try {
    localStorage.setItem(CONSENT_KEY, consent)
  } catch {
    // The cookie holds it as well.
  }
  if (consent === "declined") setCookie(CLIENT_ID_COOKIE, "", 0)
  else if (clientIdIn(document.cookie) === undefined) {
    setCookie(CLIENT_ID_COOKIE, crypto.randomUUID(), SIX_MONTHS_S)
  }
  window.dispatchEvent(new Event(CONSENT_CHANGED))
}

function storedAnswer(): string {
  try {
    return localStorage.getItem(CONSENT_KEY) ?? ""
  } catch {
    return ""
  }
}

function setCookie(name: string, value: string, maxAge: number): void {
  const secure = location.protocol === "https:" ? "; secure" : ""
  document.cookie = `${name}=${value}; path=/; max-age=${maxAge}; samesite=lax${secure}`
}
