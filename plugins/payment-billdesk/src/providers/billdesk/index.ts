import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { BillDeskPaymentProvider } from "./service"

export default ModuleProvider(Modules.PAYMENT, { services: [BillDeskPaymentProvider] })
