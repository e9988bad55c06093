import type { Metadata } from "next"
import { inLanguage, type Language } from "../language/languages"

/** Of the shop as a whole: 1200 × 630, no words in it. */
const PICTURE = { url: "/home/share.jpg", width: 1200, height: 630, type: "image/jpeg" }

const LOCALES = { en: "en_IN", hi: "hi_IN" } as const satisfies Record<Language, string>

interface Shared {
  readonly language: Language
  /** Without a language. */
  readonly path: string
  readonly title: string
  readonly description: string
  /** Of the page itself; the shop's otherwise. */
  readonly picture?: { readonly url: string; readonly alt: string }
}

/** Open Graph: how a page looks where it is shared. */
export function shareCard({ language, path, title, description, picture }: Shared): Metadata["openGraph"] {
  return {
    type: "website",
    siteName: "ŠKODA Lifestyle",
    locale: LOCALES[language],
    url: inLanguage(language, path),
    title,
    description,
    images: [picture ?? PICTURE],
  }
}
