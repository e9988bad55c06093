import { useTranslations } from "next-intl"
import type { Facets } from "@/commerce/findings"
import type { Filters } from "@/commerce/product-question"
import { formatMoney } from "@/design/format-money"
import { ChipList } from "./chip-list"
import { filterCount, listingHref, type ListingQuery, NO_FILTERS } from "./listing-query"

interface FilterChipsProps {
  readonly query: ListingQuery
  readonly facets: Facets
}

const LISTS = [
  { filter: "categories", facet: "category" },
  { filter: "sizes", facet: "size" },
  { filter: "colours", facet: "colour" },
] as const

/** What narrows the listing now, each with a way to take it away. */
export function FilterChips({ query, facets }: FilterChipsProps) {
  const t = useTranslations("catalog.filter")
  const { filters } = query
  if (filterCount(filters) === 0) return null
  const without = (change: Partial<Filters>) =>
    listingHref({ ...query, filters: { ...filters, ...change }, page: 1 })
  const listed = LISTS.flatMap(({ filter, facet }) =>
    filters[filter].map((value) => ({
      label: labelOf(facets[facet], value),
      href: without({ [filter]: filters[filter].filter((other) => other !== value) }),
    })),
  )
  const { priceMin, priceMax } = filters
  const rupees = (amount: number) => formatMoney({ amount, currency: "inr" })
  const price =
    priceMin !== undefined && priceMax !== undefined
      ? t("priceBoth", { min: rupees(priceMin), max: rupees(priceMax) })
      : priceMin !== undefined
        ? t("priceLeast", { min: rupees(priceMin) })
        : priceMax !== undefined && t("priceMost", { max: rupees(priceMax) })
  const chips = [
    ...listed,
    ...(price ? [{ label: price, href: without({ priceMin: undefined, priceMax: undefined }) }] : []),
    ...(filters.available ? [{ label: t("available"), href: without({ available: false }) }] : []),
  ]
  return (
    <ChipList
      chips={chips.map((chip) => ({ ...chip, remove: t("remove", { filter: chip.label }) }))}
      clear={{ label: t("clear"), href: listingHref({ ...query, filters: NO_FILTERS, page: 1 }) }}
      label={t("applied")}
    />
  )
}

function labelOf(values: Facets["size"], value: string): string {
  return values.find((facet) => facet.value.toLowerCase() === value.toLowerCase())?.label ?? value
}
