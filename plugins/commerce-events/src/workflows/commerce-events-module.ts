import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMERCE_EVENTS_MODULE } from "../modules/commerce-events"
import type { CommerceEventsModuleService } from "../modules/commerce-events"

/** The plugin's own module, typed. */
export const commerceEventsModule = (container: MedusaContainer): CommerceEventsModuleService =>
  container.resolve(COMMERCE_EVENTS_MODULE)
