import { Module } from "@medusajs/framework/utils"
import { SetupModuleService } from "./service"

/** The name under which the container gives the module's service. */
export const SETUP_MODULE = "setup"

export default Module(SETUP_MODULE, { service: SetupModuleService })
