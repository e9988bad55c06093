import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { trackCall } from "../domain/tracked-event"
import type { TrackedEvent } from "../domain/tracked-event"

/** Whether the store has Medusa's analytics module: without it nothing is told. */
export const hasAnalytics = (container: MedusaContainer): boolean =>
  container.hasRegistration(Modules.ANALYTICS)

/** Hands an event to the store's analytics provider. @throws when the provider does */
export async function trackEvent(container: MedusaContainer, tracked: TrackedEvent): Promise<void> {
  await container.resolve(Modules.ANALYTICS).track(trackCall(tracked))
}
