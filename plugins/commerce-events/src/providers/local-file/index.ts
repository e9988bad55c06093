import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { LocalFileAnalytics } from "./service"

export default ModuleProvider(Modules.ANALYTICS, { services: [LocalFileAnalytics] })
