import { useTranslations } from "next-intl"
import { Icon } from "@/design/icon"
import { Link } from "@/design/link"
import { SORTS } from "@/commerce/product-question"
import { isOffered, listingHref, type ListingQuery } from "./listing-query"
import { placeId } from "./place-id"

/** The order of a listing, as links in a popover: it needs no script. */
export function SortMenu({ query }: { readonly query: ListingQuery }) {
  const t = useTranslations("catalog.listing")
  const id = `sort-${placeId(query.place)}`
  return (
    <div className="sort-anchor relative justify-self-end">
      <button
        type="button"
        popoverTarget={id}
        className="inline-flex min-h-11 items-center gap-1 rounded-lg px-2 text-xs hover:bg-surface"
      >
        {t("sortedBy", { sort: t(`sorts.${query.sort}`) })}
        <Icon name="down" className="size-4" />
      </button>
      <div
        id={id}
        popover="auto"
        className="sort-popover min-w-56 rounded-lg border border-line bg-canvas p-2 text-ink shadow-md"
      >
        <ul aria-label={t("sort")}>
          {SORTS.filter((sort) => isOffered(sort, query.place)).map((sort) => (
            <li key={sort}>
              <Link
                href={listingHref({ ...query, sort, page: 1 })}
                replace
                scroll={false}
                aria-current={sort === query.sort || undefined}
                className="flex min-h-11 items-center justify-between gap-4 rounded-md px-3 text-xs hover:bg-surface"
              >
                {t(`sorts.${sort}`)}
                {sort === query.sort && <Icon name="check" className="size-4" />}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
