import "server-only"
import { cookies } from "next/headers"
import { settings } from "@/config/settings"
import { isLanguage, type Language } from "@/language/languages"

/** No secret. The gateway always sends the shopper back to the English address; this says which language to go on in. */
const COOKIE = "language"
const ONE_DAY_S = 24 * 60 * 60

/** For server actions, when the shopper leaves for the gateway. */
export async function rememberLanguage(language: Language): Promise<void> {
  const secure = settings().storefrontUrl.startsWith("https:")
  const options = { path: "/", sameSite: "lax", maxAge: ONE_DAY_S, secure } as const
  ;(await cookies()).set(COOKIE, language, options)
}

/** The language in which the shopper left for the gateway, if that was not long ago. */
export async function rememberedLanguage(): Promise<Language | undefined> {
  const named = (await cookies()).get(COOKIE)?.value
  return isLanguage(named) ? named : undefined
}
