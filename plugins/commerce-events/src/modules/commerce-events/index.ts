import { Module } from "@medusajs/framework/utils"
import { CommerceEventsModuleService } from "./service"

export const COMMERCE_EVENTS_MODULE = "commerceEvents"

export default Module(COMMERCE_EVENTS_MODULE, { service: CommerceEventsModuleService })

export type { CommerceEventsModuleService } from "./service"
