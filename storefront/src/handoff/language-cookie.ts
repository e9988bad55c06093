import "server-only"
import { cookies, headers } from "next/headers"
import { settings } from "@/config/settings"
import { DEFAULT_LANGUAGE, isLanguage, type Language } from "@/language/languages"

/** No secret. The gateway always sends the shopper back to the English address; this says which language to go on in. */
const COOKIE = "language"
const ONE_DAY_S = 24 * 60 * 60

/** For server actions, when the shopper leaves for the gateway. */
export async function rememberLanguage(language: Language): Promise<void> {
  const secure = settings().storefrontUrl.startsWith("https:")
  const options = { path: "/", sameSite: "lax", maxAge: ONE_DAY_S, secure } as const
  ;(await cookies()).set(COOKIE, language, options)
}

/**
 * The language to change to on arrival at a page that was reached without one. Undefined when the shopper came from a
 * page of this shop: whoever has just chosen English means it.
 */
export async function languageOnArrival(shown: Language): Promise<Language | undefined> {
  if (shown !== DEFAULT_LANGUAGE) return undefined
  const kept = (await cookies()).get(COOKIE)?.value
  if (!isLanguage(kept) || kept === shown) return undefined
  return (await headers()).get("sec-fetch-site") === "same-origin" ? undefined : kept
}
