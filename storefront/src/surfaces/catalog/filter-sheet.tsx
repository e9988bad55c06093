import { useTranslations } from "next-intl"
import type { Facets, FacetValue } from "@/commerce/findings"
import { formatMoney } from "@/design/format-money"
import { Icon } from "@/design/icon"
import { FilterForm, type FilterGroup } from "./filter-form"
import {
  filterCount,
  listingHref,
  listingPath,
  type ListingQuery,
  NO_FILTERS,
  usualSort,
} from "./listing-query"
import { placeId } from "./place-id"

interface FilterSheetProps {
  readonly query: ListingQuery
  readonly facets: Facets
  /** How many products there are, in words. */
  readonly count: string
}

/** "Filter (2)" and the sheet it opens: a native popover around a plain form, so that both work without a script. */
export function FilterSheet({ query, facets, count }: FilterSheetProps) {
  const t = useTranslations("catalog.filter")
  const { place, filters, sort } = query
  const id = `filter-${placeId(place)}`
  const applied = filterCount(filters)
  const groups: FilterGroup[] = [
    ...(place.kind === "category" && place.slug !== "all"
      ? []
      : [
          {
            name: "category" as const,
            title: t("category"),
            values: withChosen(facets.category, filters.categories),
          },
        ]),
    { name: "size" as const, title: t("size"), values: withChosen(facets.size, filters.sizes) },
    { name: "colour" as const, title: t("colour"), values: withChosen(facets.colour, filters.colours) },
  ]
  const kept = [
    ...(place.kind === "search" && place.words ? [{ name: "q", value: place.words }] : []),
    ...(sort === usualSort(place) ? [] : [{ name: "sort", value: sort }]),
  ]
  const rupees = (amount: number) => formatMoney({ amount, currency: "inr" })
  const { min, max } = facets.price
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="inline-flex min-h-11 items-center gap-2 rounded-lg border border-line-strong px-4 text-xs hover:bg-surface"
      >
        <Icon name="filter" className="size-5" />
        {applied > 0 ? t("openCount", { count: String(applied) }) : t("open")}
      </button>
      <div id={id} popover="auto" role="dialog" aria-labelledby={`${id}-title`} className="sheet-right">
        <div className="grid h-full grid-rows-[auto_1fr]">
          <div className="flex h-header items-center justify-between border-b border-line pr-2 pl-6">
            <h2 id={`${id}-title`} className="text-lg">
              {t("title")}
            </h2>
            <button
              type="button"
              popoverTarget={id}
              popoverTargetAction="hide"
              aria-label={t("close")}
              className="inline-flex size-11 items-center justify-center rounded-lg hover:bg-surface"
            >
              <Icon name="close" />
            </button>
          </div>
          <FilterForm
            path={listingPath(place)}
            kept={kept}
            groups={groups.filter(({ values }) => values.length > 0)}
            price={{
              least: filters.priceMin,
              most: filters.priceMax,
              hint: max > 0 ? t("between", { min: rupees(min), max: rupees(max) }) : undefined,
              placeholders: max > 0 ? [String(min), String(max)] : undefined,
            }}
            available={{ chosen: filters.available, count: facets.available }}
            clearHref={applied > 0 ? listingHref({ ...query, filters: NO_FILTERS, page: 1 }) : undefined}
            words={{
              price: t("price"),
              least: t("least"),
              most: t("most"),
              availability: t("availability"),
              available: t("available"),
              show: t("show"),
              clear: t("clear"),
              count,
            }}
          />
        </div>
      </div>
    </>
  )
}

/** A chosen value stays in the sheet even when nothing has it: it must be possible to take it away. */
function withChosen(values: readonly FacetValue[], chosen: readonly string[]) {
  const isChosen = (value: string) => chosen.some((given) => given.toLowerCase() === value.toLowerCase())
  const missing = chosen.filter(
    (given) => !values.some(({ value }) => value.toLowerCase() === given.toLowerCase()),
  )
  return [
    ...values.map((facet) => ({ ...facet, chosen: isChosen(facet.value) })),
    ...missing.map((value) => ({ value, label: value, count: 0, chosen: true })),
  ]
}
