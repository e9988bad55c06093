import type { NextRequest } from "next/server"
import { readCatalogue } from "@/commerce/catalogue"
import { DEFAULT_LANGUAGE, isLanguage } from "@/language/languages"
import { smallCardsOf } from "@/surfaces/catalog/small-card-of"

/** A list that a browser remembers is never longer. */
const MOST = 12
/** As long as a shared cache may keep a page: a changed price shows within five seconds. */
const CACHE_CONTROL = "public, max-age=0, s-maxage=4, must-revalidate"

/** Small cards of named products, in the order of the names; what the shop does not have is left out. */
export async function GET(request: NextRequest): Promise<Response> {
  const { searchParams } = request.nextUrl
  const named = searchParams.get("locale")
  const language = isLanguage(named) ? named : DEFAULT_LANGUAGE
  const handles = [...new Set((searchParams.get("handles") ?? "").slice(0, 2_000).split(","))].slice(0, MOST)
  const catalogue = await readCatalogue(language)
  if (catalogue.kind !== "found") return Response.json({ code: "outage" }, { status: 503 })
  const cards = handles.flatMap(
    (handle) => catalogue.value.products.find((product) => product.handle === handle) ?? [],
  )
  return Response.json(await smallCardsOf(cards, language), { headers: { "Cache-Control": CACHE_CONTROL } })
}
