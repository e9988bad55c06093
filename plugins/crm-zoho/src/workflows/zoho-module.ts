import type { MedusaContainer } from "@medusajs/framework/types"

import { ZOHO_CRM_MODULE } from "../modules/zoho-crm"
import type { ZohoCrmModuleService } from "../modules/zoho-crm/service"

/** The plugin's own module, typed. */
export function zohoModule(container: MedusaContainer): ZohoCrmModuleService {
  return container.resolve<ZohoCrmModuleService>(ZOHO_CRM_MODULE)
}
