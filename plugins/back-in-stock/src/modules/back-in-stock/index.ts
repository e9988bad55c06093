import { Module } from "@medusajs/framework/utils"
import { BackInStockModuleService } from "./service"

export const BACK_IN_STOCK_MODULE = "backInStock"

export default Module(BACK_IN_STOCK_MODULE, { service: BackInStockModuleService })

export type { BackInStockModuleService } from "./service"
