import type { MedusaContainer } from "@medusajs/framework/types"
import type { Destination } from "../destination"
import { outboxModule } from "./outbox-module"
import { timeoutOf, tryDelivery } from "./try-delivery"

/** Longer than the time for a try by what the records before and after it may take. */
const LEASE_MARGIN_MS = 30_000

/**
 * Sends what is due until nothing is, the destination is paused, or `isOver` says so. While it is paused one delivery
 * is tried when it is time for a probe, and the others follow when that one got through.
 */
export async function drainDestination(
  container: MedusaContainer,
  destination: Destination,
  isOver: () => boolean,
): Promise<void> {
  const outbox = outboxModule(container)
  await probe(container, destination)
  const lanes = destination.concurrency ?? outbox.settings.concurrency
  await Promise.all(Array.from({ length: lanes }, () => lane(container, destination, isOver)))
}

async function lane(
  container: MedusaContainer,
  destination: Destination,
  isOver: () => boolean,
): Promise<void> {
  const outbox = outboxModule(container)
  const leaseMs = timeoutOf(destination, outbox) + LEASE_MARGIN_MS
  while (!isOver()) {
    const claim = await outbox.claims.claim({ destination: destination.name, leaseMs, isProbe: false })
    if (!claim) return
    await outbox.attend(tryDelivery(container, destination, claim))
  }
}

async function probe(container: MedusaContainer, destination: Destination): Promise<void> {
  const outbox = outboxModule(container)
  const { name } = destination
  const pausedAt = await outbox.destinations.takeProbeTurn(name)
  if (!pausedAt) return
  const leaseMs = timeoutOf(destination, outbox) + LEASE_MARGIN_MS
  const claim = await outbox.claims.claim({ destination: name, leaseMs, isProbe: true })
  if (!claim) {
    await outbox.destinations.giveProbeTurnBack(name)
    return
  }
  const { kind } = await outbox.attend(tryDelivery(container, destination, claim))
  if (kind === "answers") await outbox.destinations.resumeAfterProbe(name, pausedAt)
}
