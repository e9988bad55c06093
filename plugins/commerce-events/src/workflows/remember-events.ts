import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { enqueue } from "medusa-plugin-outbox/destination"
import { ANALYTICS_DESTINATION, completedOf, paidOf } from "../domain/event-deliveries"
import { findPaidOrders, findParcelSteps, findPlacedOrders } from "./find-orders"
import { hasAnalytics } from "./track-event"

type Remember = (container: MedusaContainer, id: string) => Promise<void>

/** The order with this id exists. */
export const rememberPlacedOrder: Remember = async (container, id) => {
  const { found } = await findPlacedOrders(container, { filters: { id } })
  await rememberAll(container, found.map(completedOf))
}

/** The payment with this id was captured. */
export const rememberCapturedPayment: Remember = async (container, id) => {
  const { found } = await findPaidOrders(container, { filters: { id } })
  await rememberAll(container, found.map(paidOf))
}

/** The parcel with this id has moved. */
export const rememberParcel: Remember = async (container, id) => {
  const { found } = await findParcelSteps(container, { filters: { id } })
  await rememberAll(container, found)
}

async function rememberAll(
  container: MedusaContainer,
  deliveries: readonly Omit<Parameters<typeof enqueue>[1], "destination">[],
): Promise<void> {
  if (!hasAnalytics(container)) return
  for (const delivery of deliveries)
    await enqueue(container, { destination: ANALYTICS_DESTINATION, ...delivery })
}

/** Remembers what an event tells. A failure stays here: the sweep finds what was lost. */
export async function rememberSafely(
  remember: Remember,
  { container, id }: { readonly container: MedusaContainer; readonly id: string },
): Promise<void> {
  try {
    await remember(container, id)
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error"
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Commerce events: ${id} could not be remembered; the next sweep will. ${reason}`)
  }
}
