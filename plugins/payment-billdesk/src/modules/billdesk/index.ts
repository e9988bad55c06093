import { Module } from "@medusajs/framework/utils"
import { BillDeskModuleService } from "./service"

export const BILLDESK_MODULE = "billdesk"

export default Module(BILLDESK_MODULE, { service: BillDeskModuleService })

export type { BillDeskModuleService } from "./service"
