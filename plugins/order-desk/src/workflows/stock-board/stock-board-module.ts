import type { MedusaContainer } from "@medusajs/framework/types"
import { STOCK_BOARD_MODULE, type StockBoardModuleService } from "../../modules/stock-board"

/** The stock board of this application. */
export const stockBoard = (container: MedusaContainer): StockBoardModuleService =>
  container.resolve<StockBoardModuleService>(STOCK_BOARD_MODULE)
