import type { MedusaContainer } from "@medusajs/framework/types"
import { AUDIT_LOG_MODULE, type AuditLogModuleService } from "../modules/audit-log"

/** The log of this application. */
export const auditLog = (container: MedusaContainer): AuditLogModuleService =>
  container.resolve<AuditLogModuleService>(AUDIT_LOG_MODULE)
