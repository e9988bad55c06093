import type { Metadata } from "next"
import { alternatesOf } from "@/handoff/urls"
import { shareCard } from "@/handoff/share-card"
import { pageLanguage } from "@/language/page-language"
import { CONTENT_PAGES, type ContentName } from "./prose/content-pages"

/** What search engines and people who share the page are told about it. */
export async function contentMetadata(name: ContentName): Promise<Metadata> {
  const language = await pageLanguage()
  const { title, summary } = CONTENT_PAGES[language][name]
  return {
    title,
    description: summary,
    alternates: alternatesOf(language, `/${name}`),
    openGraph: shareCard({ language, path: `/${name}`, title, description: summary }),
  }
}
