import { Link } from "@/design/link"
import type { Catalogue } from "@/commerce/catalogue"
import { Breadcrumb } from "@/design/breadcrumb"
import { buttonClass } from "@/design/button-class"
import { classNames } from "@/design/class-names"
import { urls } from "@/handoff/urls"
import { listingHref, listingOf, type ListingQuery } from "./listing-query"
import { ProductGrid } from "./product-grid"
import { SortMenu } from "./sort-menu"

interface ListingProps {
  readonly catalogue: Catalogue
  readonly query: ListingQuery
  readonly title: string
  readonly description?: string | undefined
}

export function Listing({ catalogue, query, title, description }: ListingProps) {
  const { shown, total, hasMore } = listingOf(catalogue.products, query)
  return (
    <div className="page-width grid gap-f-md pt-f-sm pb-f-2xl">
      <div className="grid gap-1">
        <Breadcrumb crumbs={[{ label: "Home", href: urls.home }]} />
        <h1 className="text-3xl">
          {title} <span className="align-baseline text-md text-muted">{total}</span>
        </h1>
        {description && <p className="max-w-[60ch] text-muted">{description}</p>}
      </div>
      <div className="grid items-center gap-2 md:grid-cols-[1fr_auto]">
        <CategoryChips catalogue={catalogue} current={query.slug} />
        <SortMenu query={query} />
      </div>
      {shown.length === 0 ? (
        <p className="py-f-xl text-muted">
          There is nothing here at the moment. Please look in another category.
        </p>
      ) : (
        <section aria-labelledby="products-title">
          <h2 id="products-title" className="sr-only">
            Products
          </h2>
          <ProductGrid products={shown} firstTiles={4} />
        </section>
      )}
      {hasMore && (
        <div className="grid justify-items-center gap-3 pt-f-md">
          <p className="text-xs text-muted">
            {shown.length} of {total}
          </p>
          <Link
            href={listingHref({ ...query, page: query.page + 1 })}
            scroll={false}
            className={buttonClass("secondary")}
          >
            Load more
          </Link>
        </div>
      )}
    </div>
  )
}

function CategoryChips({ catalogue, current }: { readonly catalogue: Catalogue; readonly current: string }) {
  const chips = [{ slug: "all", name: "All" }, ...catalogue.categories]
  return (
    <nav aria-label="Categories" className="-mx-gutter min-w-0 md:mx-0">
      <ul className="scroll-row gap-2 px-gutter py-1 md:flex-wrap md:px-0">
        {chips.map(({ slug, name }) => (
          <li key={slug} className="shrink-0 snap-start">
            <Link
              href={urls.category(slug)}
              aria-current={slug === current ? "page" : undefined}
              className={classNames(
                "inline-flex min-h-11 items-center rounded-full border px-4 text-xs transition-colors duration-base",
                slug === current
                  ? "border-primary bg-primary text-on-primary"
                  : "border-line hover:border-line-strong hover:bg-surface",
              )}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
