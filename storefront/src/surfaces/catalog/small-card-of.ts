import "server-only"
import { getTranslations } from "next-intl/server"
import { getImageProps } from "next/image"
import type { ProductCard } from "@/commerce/product"
import { formatMoney } from "@/design/format-money"
import { type Language, LANGUAGES } from "@/language/languages"
import type { SmallCard } from "./small-card"

/** Picture pixels across, for twice as many on the screens of phones. */
const WIDTH = 160

/** Products as small lists show them, for a route that answers a script. */
export async function smallCardsOf(
  products: readonly ProductCard[],
  language: Language,
): Promise<readonly SmallCard[]> {
  const t = await getTranslations({ locale: language, namespace: "catalog.tile" })
  return products.map(({ handle, title, textLanguage, price, priceFrom, picture }) => {
    const amount = price && formatMoney(price)
    const words = amount === undefined ? t("noPrice") : priceFrom ? t("from", { price: amount }) : amount
    const card = { handle, title, lang: LANGUAGES[textLanguage].tag, price: words }
    if (!picture) return card
    const image = getImageProps({ src: picture.src, alt: "", width: WIDTH, height: (WIDTH * 9) / 8 }).props
    return { ...card, picture: { src: image.src, srcSet: image.srcSet ?? "", alt: picture.alt } }
  })
}
