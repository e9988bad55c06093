import { Module } from "@medusajs/framework/utils"
import { OrderMailModuleService } from "./service"

export const ORDER_MAIL_MODULE = "orderMail"

export default Module(ORDER_MAIL_MODULE, { service: OrderMailModuleService })

export type { OrderMailModuleService } from "./service"
