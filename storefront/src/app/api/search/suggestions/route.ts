import type { NextRequest } from "next/server"
import { suggest } from "@/commerce/suggest"
import { urls } from "@/handoff/urls"
import { DEFAULT_LANGUAGE, isLanguage } from "@/language/languages"
import { searchWords } from "@/surfaces/catalog/listing-query"
import { smallCardsOf } from "@/surfaces/catalog/small-card-of"

/** Longer texts are no beginnings of a search. */
const LONGEST = 80
/** The same letters are typed again and again; the answer may be some seconds old. */
const CACHE_CONTROL = "public, max-age=20, s-maxage=20"

/** What a shopper may mean, for the search sheet. Addresses carry no language. */
export async function GET(request: NextRequest): Promise<Response> {
  const { searchParams } = request.nextUrl
  const named = searchParams.get("locale")
  const language = isLanguage(named) ? named : DEFAULT_LANGUAGE
  const words = searchWords(searchParams.get("q") ?? undefined).slice(0, LONGEST)
  const suggested = await suggest(words, language)
  if (suggested.kind !== "found") return Response.json({ code: "outage" }, { status: 503 })
  const { queries, categories, products } = suggested.value
  return Response.json(
    {
      queries,
      categories: categories.map(({ slug, name }) => ({ href: urls.category(slug), name })),
      products: await smallCardsOf(products, language),
    },
    { headers: { "Cache-Control": CACHE_CONTROL } },
  )
}
