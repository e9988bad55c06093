import "server-only"
import { cookies } from "next/headers"
import { CLIENT_ID_COOKIE, CONSENT_KEY, clientIdIn, consentIn } from "./consent"

/** The browser's number, which there is only with a yes. Undefined: nothing about this shopper may be counted. */
export async function readConsentingClient(): Promise<string | undefined> {
  const jar = await cookies()
  if (consentIn(`${CONSENT_KEY}=${jar.get(CONSENT_KEY)?.value ?? ""}`) !== "granted") return undefined
  return clientIdIn(`${CLIENT_ID_COOKIE}=${jar.get(CLIENT_ID_COOKIE)?.value ?? ""}`)
}
