import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Destination } from "../destination"
import { deliveryFaults } from "../domain/new-delivery"
import { outboxModule } from "./outbox-module"

const LONGEST_MS = 5 * 60_000

/**
 * Makes the deliveries that a lost event never made, when it is time. A sweep that fails is begun again from the same
 * moment, so nothing falls between two of them.
 *
 * @returns how many were made
 */
export async function sweepDestination(
  container: MedusaContainer,
  destination: Destination,
  everyMs: number,
): Promise<number> {
  if (!destination.findMissing) return 0
  const outbox = outboxModule(container)
  const { name } = destination
  const turn = await outbox.destinations.takeSweepTurn(name, everyMs)
  if (!turn) return 0
  const signal = AbortSignal.timeout(LONGEST_MS)
  let made = 0
  for await (const missing of destination.findMissing(container, { signal, since: turn.since })) {
    signal.throwIfAborted()
    const delivery = { ...missing, destination: name }
    const faults = deliveryFaults(delivery)
    if (faults.length > 0) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Outbox: a delivery that the sweep of ${name} found cannot be stored. ${faults.join(" ")}`)
    } else if ((await outbox.enqueue(delivery)).isNew) made += 1
  }
  await outbox.destinations.endSweep(name, turn.begun)
  return made
}
