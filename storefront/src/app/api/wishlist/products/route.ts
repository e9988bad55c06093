import { readKeptProducts } from "@/commerce/wishlist-products"
import { formatMoney } from "@/design/format-money"
import { idOf } from "@/handoff/ids"
import { DEFAULT_LANGUAGE, isLanguage } from "@/language/languages"
import type { ShownProduct } from "@/surfaces/account/shown-product"

const NO_STORE = { "Cache-Control": "private, no-store" }
const MOST = 200

/** What the wishlist page shows of these products. Nothing of a shopper is asked or told. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get("lang")
  const given = (searchParams.get("ids") ?? "").split(",").slice(0, MOST)
  const ids = given.flatMap((id) => idOf("product", id) ?? [])
  const kept = await readKeptProducts(ids, isLanguage(asked) ? asked : DEFAULT_LANGUAGE)
  if (kept.kind !== "found") {
    return Response.json({ code: "backend_unreachable" }, { status: 503, headers: NO_STORE })
  }
  const products = kept.value.map(({ product, stock }): ShownProduct => ({
    id: product.id,
    handle: product.handle,
    title: product.title,
    picture: product.picture && { src: product.picture.src, alt: product.picture.alt },
    price: product.price && formatMoney(product.price),
    priceFrom: product.priceFrom,
    stock: stock?.kind ?? "unknown",
    left: stock?.kind === "few" ? stock.available : undefined,
  }))
  return Response.json({ products }, { headers: NO_STORE })
}
