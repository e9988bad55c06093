import type { MedusaContainer } from "@medusajs/framework/types"
import { OUTBOX_MODULE } from "../modules/outbox"
import type { OutboxModuleService } from "../modules/outbox"

/** The plugin's own module, typed. */
export function outboxModule(container: MedusaContainer): OutboxModuleService {
  return container.resolve<OutboxModuleService>(OUTBOX_MODULE)
}
