import { getTranslations } from "next-intl/server"
import { connection } from "next/server"
import { readCatalogue } from "@/commerce/catalogue"
import { OutageNotice } from "@/design/outage-notice"
import { urls } from "@/handoff/urls"
import { CategoryTiles } from "@/surfaces/catalog/category-tiles"
import { EditorialPair } from "@/surfaces/catalog/editorial-pair"
import { Hero } from "@/surfaces/catalog/hero"
import { ProductRow } from "@/surfaces/catalog/product-row"
import { ServiceStrip } from "@/surfaces/catalog/service-strip"
import { ShopJsonLd } from "@/surfaces/content/shop-json-ld"

/* Rendered at request time from cached data: nothing is fixed when the shop is built, and no outage is ever stored. */
export const instant = false

const ROW_LENGTH = 10

export default async function HomePage() {
  await connection()
  const catalogue = await readCatalogue()
  if (catalogue.kind !== "found") {
    return (
      <>
        <Hero />
        <OutageNotice
          title="The shop is catching its breath"
          retryHref={urls.home}
          retryLabel={(await getTranslations("frame.outage"))("retry")}
        >
          We cannot show the products just now. Your bag is kept. Please try again in a moment.
        </OutageNotice>
      </>
    )
  }
  const { products, categories } = catalogue.value
  const drinkware = categories.find((category) => category.slug === "drinkware")
  return (
    <>
      <ShopJsonLd />
      <Hero />
      <div className="grid gap-f-2xl py-f-xl *:min-w-0">
        <ProductRow
          id="new"
          title="New in the shop"
          products={products.slice(0, ROW_LENGTH)}
          more={{ href: urls.allProducts, label: "All products" }}
        />
        <CategoryTiles catalogue={catalogue.value} />
        <EditorialPair categories={categories} />
        {drinkware && (
          <ProductRow
            id="drinkware"
            title="For the cup holder"
            products={products
              .filter((product) => product.categorySlugs.includes(drinkware.slug))
              .slice(0, ROW_LENGTH)}
            more={{ href: urls.category(drinkware.slug), label: drinkware.name }}
          />
        )}
        <ServiceStrip />
      </div>
    </>
  )
}
