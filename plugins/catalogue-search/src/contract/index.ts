export type { CatalogueCard } from "./catalogue-card"
export type { CatalogueFacets, CatalogueListing, FacetValue } from "./catalogue-listing"
export type { CatalogueSuggestions } from "./catalogue-suggestions"
