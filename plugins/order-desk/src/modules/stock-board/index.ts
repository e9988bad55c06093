import { Module } from "@medusajs/framework/utils"
import ensureStopsLoader from "./loaders/ensure-stops"
import { StockBoardModuleService } from "./service"

/** The name under which the container gives the module's service. */
export const STOCK_BOARD_MODULE = "stock_board"

export default Module(STOCK_BOARD_MODULE, {
  service: StockBoardModuleService,
  loaders: [ensureStopsLoader],
})

export type { StockBoardModuleService } from "./service"
export type { Stopped, StopPlace } from "./stops"
