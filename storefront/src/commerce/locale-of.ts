import { DEFAULT_LANGUAGE, type Language, LANGUAGES } from "../language/languages"

/** What asks Medusa for its words in a language; the catalogue itself is written in the default one. */
export function localeOf(language: Language): { readonly locale?: string } {
  return language === DEFAULT_LANGUAGE ? {} : { locale: LANGUAGES[language].tag }
}
