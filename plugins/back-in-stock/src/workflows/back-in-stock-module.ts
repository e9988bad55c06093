import type { MedusaContainer } from "@medusajs/framework/types"
import { BACK_IN_STOCK_MODULE } from "../modules/back-in-stock"
import type { BackInStockModuleService } from "../modules/back-in-stock"

/** The plugin's own module, typed. */
export const backInStockModule = (container: MedusaContainer): BackInStockModuleService =>
  container.resolve(BACK_IN_STOCK_MODULE)
