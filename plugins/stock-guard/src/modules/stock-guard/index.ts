import { Module } from "@medusajs/framework/utils"
import ensureGuardLoader from "./loaders/ensure-guard"
import { StockGuardModuleService } from "./service"

/** The name under which the container gives the module's service. */
export const STOCK_GUARD_MODULE = "stock_guard"

export default Module(STOCK_GUARD_MODULE, { service: StockGuardModuleService, loaders: [ensureGuardLoader] })
