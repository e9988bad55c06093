import type { Language } from "@/language/languages"
import type { ContentPage } from "../content-page"
import * as english from "./en/pages"
import * as hindi from "./hi/pages"

export const CONTENT_NAMES = ["delivery", "returns", "contact", "privacy", "terms", "accessibility"] as const

/** Also its address: `/delivery`. */
export type ContentName = (typeof CONTENT_NAMES)[number]

/** Every page of prose in every language. */
export const CONTENT_PAGES = { en: english, hi: hindi } satisfies Record<
  Language,
  Record<ContentName, ContentPage>
>
