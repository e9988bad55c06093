import { defineRouting } from "next-intl/routing"
import { ALL_LANGUAGES, DEFAULT_LANGUAGE } from "./languages"

/**
 * English at `/`, Hindi at `/hi`. The address alone decides: no cookie is set and no browser's preference redirects, so
 * that every address is one page for everybody and can be kept.
 */
export const routing = defineRouting({
  locales: ALL_LANGUAGES,
  defaultLocale: DEFAULT_LANGUAGE,
  localePrefix: "as-needed",
  localeCookie: false,
  localeDetection: false,
  alternateLinks: false,
})
