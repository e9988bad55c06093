import "server-only"
import { headers } from "next/headers"
import { DEFAULT_LANGUAGE, isLanguage, type Language, LANGUAGE_HEADER } from "./languages"

/** The language of the page that called a server action; root parameters cannot be read there. */
export async function actionLanguage(): Promise<Language> {
  const named = (await headers()).get(LANGUAGE_HEADER)
  return isLanguage(named) ? named : DEFAULT_LANGUAGE
}
