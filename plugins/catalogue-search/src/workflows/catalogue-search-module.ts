import type { MedusaContainer } from "@medusajs/framework/types"
import { CATALOGUE_SEARCH_MODULE, type CatalogueSearchModuleService } from "../modules/catalogue-search"

/** The index of this application. */
export const catalogueSearch = (container: MedusaContainer): CatalogueSearchModuleService =>
  container.resolve<CatalogueSearchModuleService>(CATALOGUE_SEARCH_MODULE)
