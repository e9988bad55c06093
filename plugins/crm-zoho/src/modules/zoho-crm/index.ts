import { Module } from "@medusajs/framework/utils"

import checkOptions from "./check-options"
import { ZohoCrmModuleService } from "./service"

export const ZOHO_CRM_MODULE = "zohoCrm"

export default Module(ZOHO_CRM_MODULE, { service: ZohoCrmModuleService, loaders: [checkOptions] })
