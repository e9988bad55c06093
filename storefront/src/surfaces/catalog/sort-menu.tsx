import { Link } from "@/design/link"
import { Icon } from "@/design/icon"
import { listingHref, type ListingQuery, type Sort, SORTS } from "./listing-query"

const KEYS: readonly Sort[] = ["newest", "price-up", "price-down", "name"]

/** The order of a listing, as links in a popover: it needs no script. */
export function SortMenu({ query }: { readonly query: ListingQuery }) {
  return (
    <div className="sort-anchor relative justify-self-end">
      <button
        type="button"
        popoverTarget="sort"
        className="inline-flex min-h-11 items-center gap-1 rounded-lg px-2 text-xs hover:bg-surface"
      >
        Sort: {SORTS[query.sort]}
        <Icon name="down" className="size-4" />
      </button>
      <div
        id="sort"
        popover="auto"
        className="sort-popover min-w-56 rounded-lg border border-line bg-canvas p-2 text-ink shadow-md"
      >
        <ul aria-label="Sort">
          {KEYS.map((sort) => (
            <li key={sort}>
              <Link
                href={listingHref({ ...query, sort, page: 1 })}
                replace
                scroll={false}
                aria-current={sort === query.sort || undefined}
                className="flex min-h-11 items-center justify-between gap-4 rounded-md px-3 text-xs hover:bg-surface"
              >
                {SORTS[sort]}
                {sort === query.sort && <Icon name="check" className="size-4" />}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
