import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { connection } from "next/server"
import { readCatalogue } from "@/commerce/catalogue"
import { OutageNotice } from "@/design/outage-notice"
import { alternatesOf, urls } from "@/handoff/urls"
import { pageLanguage } from "@/language/page-language"
import { heart } from "@/surfaces/account/heart"
import { CategoryTiles } from "@/surfaces/catalog/category-tiles"
import { EditorialPair } from "@/surfaces/catalog/editorial-pair"
import { Hero } from "@/surfaces/catalog/hero"
import { ProductRow } from "@/surfaces/catalog/product-row"
import { ServiceStrip } from "@/surfaces/catalog/service-strip"
import { ShopJsonLd } from "@/surfaces/content/shop-json-ld"

/* Rendered at request time from cached data: nothing is fixed when the shop is built, and no outage is ever stored. */
export const instant = false

const ROW_LENGTH = 10

export async function generateMetadata(): Promise<Metadata> {
  return { alternates: alternatesOf(await pageLanguage(), urls.home) }
}

export default async function HomePage() {
  await connection()
  const t = await getTranslations("catalog")
  const catalogue = await readCatalogue(await pageLanguage())
  if (catalogue.kind !== "found") {
    return (
      <>
        <Hero />
        <OutageNotice
          title={t("outage.home")}
          retryHref={urls.home}
          retryLabel={(await getTranslations("frame.outage"))("retry")}
        >
          {t("outage.text")}
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
      <div className="home-parts grid gap-f-2xl py-f-xl *:min-w-0">
        <ProductRow
          id="new"
          title={t("home.newest")}
          products={products.slice(0, ROW_LENGTH)}
          more={{ href: urls.allProducts, label: t("listing.all") }}
          heart={heart}
        />
        <CategoryTiles catalogue={catalogue.value} />
        <EditorialPair categories={categories} />
        {drinkware && (
          <ProductRow
            id="drinkware"
            title={t("home.drinkware")}
            products={products
              .filter((product) => product.categorySlugs.includes(drinkware.slug))
              .slice(0, ROW_LENGTH)}
            more={{ href: urls.category(drinkware.slug), label: drinkware.name }}
            heart={heart}
          />
        )}
        <ServiceStrip />
      </div>
    </>
  )
}
