import { Module } from "@medusajs/framework/utils"
import { OrderTrackingModuleService } from "./service"

export const ORDER_TRACKING_MODULE = "orderTracking"

export default Module(ORDER_TRACKING_MODULE, { service: OrderTrackingModuleService })

export type { OrderTrackingModuleService } from "./service"
