/** The languages of the shop: the name in its addresses → what browsers and search engines call it. */
export const LANGUAGES = {
  en: { tag: "en-IN", prefix: "", name: "English" },
  hi: { tag: "hi-IN", prefix: "/hi", name: "हिन्दी" },
} as const

export type Language = keyof typeof LANGUAGES

export const DEFAULT_LANGUAGE = "en" satisfies Language

export const ALL_LANGUAGES = ["en", "hi"] as const satisfies readonly Language[]

/** BCP 47: `en-IN`. Medusa names its translations by the same tags. */
export type LanguageTag = (typeof LANGUAGES)[Language]["tag"]

/** Set by the proxy on every request; what a browser sends under this name is overwritten. */
export const LANGUAGE_HEADER = "x-shop-language"

export function isLanguage(value: unknown): value is Language {
  return typeof value === "string" && Object.hasOwn(LANGUAGES, value)
}

/** The address of a page in a language; English has no prefix. @param path begins with a slash */
export function inLanguage(language: Language, path: string): string {
  const { prefix } = LANGUAGES[language]
  return path === "/" && prefix !== "" ? prefix : prefix + path
}
