import "server-only"
import { headers } from "next/headers"
import { DEFAULT_LANGUAGE, isLanguage, type Language } from "./languages"

/** Set by next-intl's proxy on every request. */
const HEADER = "x-next-intl-locale"

/** The language of the page that called a server action; root parameters cannot be read there. */
export async function actionLanguage(): Promise<Language> {
  const named = (await headers()).get(HEADER)
  return isLanguage(named) ? named : DEFAULT_LANGUAGE
}
