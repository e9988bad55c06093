import { Module } from "@medusajs/framework/utils"
import ensureNotesLoader from "./loaders/ensure-notes"
import { CatalogueSearchModuleService } from "./service"

/** The name under which the container gives the module's service. */
export const CATALOGUE_SEARCH_MODULE = "catalogue_search"

export default Module(CATALOGUE_SEARCH_MODULE, {
  service: CatalogueSearchModuleService,
  loaders: [ensureNotesLoader],
})

export type { CatalogueSearchModuleService } from "./service"
export type { PriceSource, SetPrice } from "./write-products"
