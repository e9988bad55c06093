import { Module } from "@medusajs/framework/utils"
import watchLoader from "./loaders/watch"
import { AuditLogModuleService } from "./service"

/** The name under which the container gives the module's service. */
export const AUDIT_LOG_MODULE = "audit_log"

export default Module(AUDIT_LOG_MODULE, { service: AuditLogModuleService, loaders: [watchLoader] })

export type { AuditLogModuleService } from "./service"
