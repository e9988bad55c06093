import type { MedusaContainer } from "@medusajs/framework/types"
import type { MissingDelivery, SweepContext } from "medusa-plugin-outbox/destination"
import { attemptOf, completedOf, paidOf } from "../domain/event-deliveries"
import { commerceEventsModule } from "./commerce-events-module"
import { findPaidOrders, findParcelSteps, findPlacedOrders, type Page } from "./find-orders"

const PAGE = 200
/** Looked back further than the last sweep. The first ever looks back so far: no shop's history is told. */
const OVERLAP_MS = 60 * 60_000

/** The events of everything that happened since the last sweep; the outbox knows which of them it has. */
export async function* findMissingEvents(
  container: MedusaContainer,
  { since, signal }: SweepContext,
): AsyncGenerator<MissingDelivery, void> {
  const { clock, settings } = commerceEventsModule(container)
  const moment = new Date((since ?? clock()).getTime() - OVERLAP_MS)
  const recent = { $gte: moment }
  for await (const order of all(
    (page) => findPlacedOrders(container, { filters: { created_at: recent }, ...page }),
    signal,
  ))
    yield completedOf(order)
  if (settings.openedAttempts)
    for await (const { openedAt: at, ...attempt } of settings.openedAttempts(container, moment))
      yield attemptOf({ ...attempt, at })
  for await (const order of all(
    (page) => findPaidOrders(container, { filters: { captured_at: recent }, ...page }),
    signal,
  ))
    yield paidOf(order)
  for (const step of ["shipped_at", "delivered_at"])
    yield* all((page) => findParcelSteps(container, { filters: { [step]: recent }, ...page }), signal)
}

async function* all<Found>(
  find: (page: { readonly skip: number; readonly take: number }) => Promise<Page<Found>>,
  signal: AbortSignal,
): AsyncGenerator<Found, void> {
  for (let skip = 0; !signal.aborted; skip += PAGE) {
    const { found, seen } = await find({ skip, take: PAGE })
    yield* found
    if (seen < PAGE) return
  }
}
