import type { MedusaContainer } from "@medusajs/framework/types"
import { ORDER_DESK_MODULE, type OrderDeskModuleService } from "../modules/order-desk"

/** The desk of this application. */
export const orderDesk = (container: MedusaContainer): OrderDeskModuleService =>
  container.resolve<OrderDeskModuleService>(ORDER_DESK_MODULE)
