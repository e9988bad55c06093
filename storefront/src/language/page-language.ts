import "server-only"
import { locale } from "next/root-params"
import { DEFAULT_LANGUAGE, isLanguage, type Language } from "./languages"

/** The language of the page being rendered, for server components. */
export async function pageLanguage(): Promise<Language> {
  const named = await locale()
  return isLanguage(named) ? named : DEFAULT_LANGUAGE
}
