import type { MedusaContainer } from "@medusajs/framework/types"
import type { OrderTrackingSettings } from "../domain/options"
import { ORDER_TRACKING_MODULE } from "../modules/order-tracking"
import type { OrderTrackingModuleService } from "../modules/order-tracking"

/** What the store has configured. */
export function trackingSettings(container: MedusaContainer): OrderTrackingSettings {
  const { settings }: OrderTrackingModuleService = container.resolve(ORDER_TRACKING_MODULE)
  return settings
}
