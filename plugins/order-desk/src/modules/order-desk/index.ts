import { Module } from "@medusajs/framework/utils"
import ensureNotesLoader from "./loaders/ensure-notes"
import { OrderDeskModuleService } from "./service"

/** The name under which the container gives the module's service. */
export const ORDER_DESK_MODULE = "order_desk"

export default Module(ORDER_DESK_MODULE, {
  service: OrderDeskModuleService,
  loaders: [ensureNotesLoader],
})

export type { OrderDeskModuleService } from "./service"
export type { Told } from "./write-rows"
