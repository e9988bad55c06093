import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { Findings } from "@/commerce/findings"
import type { ProductCard } from "@/commerce/product"
import { buttonClass } from "@/design/button-class"
import { Link } from "@/design/link"
import { FilterChips } from "./filter-chips"
import { FilterSheet } from "./filter-sheet"
import { filterCount, listingHref, type ListingQuery, NO_FILTERS } from "./listing-query"
import type { ListingWindow } from "./listing-window"
import { placeId } from "./place-id"
import { ProductGrid } from "./product-grid"
import { SortMenu } from "./sort-menu"

interface ListingProps {
  readonly query: ListingQuery
  readonly findings: Findings
  readonly window: ListingWindow
  /** What is said when nothing is there and no filter is to blame. */
  readonly nothing: ReactNode
  readonly heart?: ((product: ProductCard) => ReactNode) | undefined
}

/** Filters, order, products and "load more": the same for a category and for a search. */
export function Listing({ query, findings, window, nothing, heart }: ListingProps) {
  const t = useTranslations("catalog.listing")
  const { count, facets, pieces } = findings
  const shown = findings.products.slice(0, window.shown)
  const reached = window.before + shown.length
  const isFiltered = filterCount(query.filters) > 0
  const inWords = t("count", { count })
  const titleId = `products-${placeId(query.place)}`
  return (
    <>
      {(count > 0 || isFiltered) && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <FilterSheet query={query} facets={facets} count={inWords} />
          <p role="status" data-count tabIndex={-1} className="text-xs text-muted outline-none">
            {inWords}
          </p>
          <div className="ml-auto">
            <SortMenu query={query} />
          </div>
        </div>
      )}
      <FilterChips query={query} facets={facets} />
      {window.earlier !== undefined && (
        <p className="grid justify-items-center">
          <Link href={listingHref({ ...query, page: window.earlier })} className={buttonClass("secondary")}>
            {t("earlier")}
          </Link>
        </p>
      )}
      {shown.length > 0 && (
        <section aria-labelledby={titleId}>
          <h2 id={titleId} className="sr-only">
            {t("products")}
          </h2>
          <ProductGrid
            products={shown}
            colours={query.filters.colours}
            pieces={pieces}
            firstTiles={4}
            heart={heart}
          />
        </section>
      )}
      {count === 0 && (isFiltered ? <EmptyFilter query={query} /> : nothing)}
      {count > 0 && (
        <div className="grid justify-items-center gap-3 pt-f-md">
          <p role="status" className="text-xs text-muted">
            {t("shown", { shown: String(reached), count: String(count) })}
          </p>
          {reached < count && (
            <Link
              href={listingHref({ ...query, page: query.page + 1 })}
              // Going back leaves the listing, and coming back to it shows as much as was left.
              replace
              scroll={false}
              rel="next"
              className={buttonClass("secondary")}
            >
              {t("more")}
            </Link>
          )}
        </div>
      )}
    </>
  )
}

function EmptyFilter({ query }: { readonly query: ListingQuery }) {
  const t = useTranslations("catalog.listing.empty")
  const clear = useTranslations("catalog.filter")("clear")
  return (
    <section className="grid justify-items-start gap-f-sm py-f-xl">
      <h2 className="text-xl">{t("title")}</h2>
      <p className="text-muted">{t("text")}</p>
      <Link
        href={listingHref({ ...query, filters: NO_FILTERS, page: 1 })}
        className={buttonClass("secondary")}
      >
        {clear}
      </Link>
    </section>
  )
}
