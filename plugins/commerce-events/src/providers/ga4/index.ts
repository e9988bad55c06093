import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { Ga4Analytics } from "./service"

export default ModuleProvider(Modules.ANALYTICS, { services: [Ga4Analytics] })
