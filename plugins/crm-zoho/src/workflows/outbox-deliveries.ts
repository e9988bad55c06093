import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { DELIVERY_STATES } from "medusa-plugin-outbox/contract"
import type { DeliveryState } from "medusa-plugin-outbox/contract"

import { ZOHO_DESTINATION } from "../contract"

/** One order's delivery as the outbox keeps it. */
export interface OrderDelivery {
  readonly id: string
  readonly state: DeliveryState
  readonly due_at: Date
  readonly last_code: string | null
  readonly last_message: string | null
  readonly created_at: Date
}

interface Pause {
  readonly name: string
  readonly paused_at: Date | null
  readonly pause_code: string | null
  readonly pause_message: string | null
  readonly probe_at: Date | null
}

/** What of the outbox's service this plugin uses. */
interface Outbox {
  readonly records: {
    search(filter: {
      readonly destination: string
      readonly q: string
      readonly limit: number
      readonly offset: number
    }): Promise<{ readonly found: readonly OrderDelivery[] }>
    counts(): Promise<
      readonly { readonly destination: string; readonly state: DeliveryState; readonly total: number }[]
    >
  }
  readonly decisions: { replay(id: string, actor: string): Promise<unknown> }
  readonly destinations: { list(): Promise<readonly Pause[]> }
}

const outboxOf = (container: MedusaContainer): Outbox => container.resolve<Outbox>("outbox")

/** What is to be told, and was told, of one order: newest first. */
export async function deliveriesOf(
  container: MedusaContainer,
  orderId: string,
): Promise<readonly OrderDelivery[]> {
  const filter = { destination: ZOHO_DESTINATION, q: orderId, limit: 50, offset: 0 }
  return (await outboxOf(container).records.search(filter)).found
}

/** Tries it as soon as a worker is free. False when it is in flight or gone. */
export async function replayDelivery(
  container: MedusaContainer,
  id: string,
  actor: string,
): Promise<boolean> {
  return (await outboxOf(container).decisions.replay(id, actor)) !== undefined
}

/** What keeps every delivery to Zoho waiting. */
export async function pauseOfZoho(
  container: MedusaContainer,
): Promise<(Pause & { readonly paused_at: Date }) | undefined> {
  const row = (await outboxOf(container).destinations.list()).find(({ name }) => name === ZOHO_DESTINATION)
  return row?.paused_at ? { ...row, paused_at: row.paused_at } : undefined
}

/** How many deliveries to Zoho are in each state; states without any are 0. */
export async function countDeliveries(container: MedusaContainer): Promise<Record<DeliveryState, number>> {
  const counts = { waiting: 0, sending: 0, done: 0, superseded: 0, dead: 0, discarded: 0 }
  for (const { destination, state, total } of await outboxOf(container).records.counts())
    if (destination === ZOHO_DESTINATION) counts[state] = total
  return counts
}

const backfilled = z.object({
  rows: z.array(z.object({ backfill: z.string(), state: z.enum(DELIVERY_STATES), total: z.number() })),
})

/** Deliveries of back-fills by state. The outbox finds by subject and key only, so its table is read here. */
export async function countBackfilled(
  container: MedusaContainer,
): Promise<readonly { readonly backfill: string; readonly state: DeliveryState; readonly total: number }[]> {
  const answer: unknown = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `select payload->>'backfill' as backfill, state, count(*)::int as total from outbox_delivery
     where destination = ? and kind = 'backfilled_order' and payload->>'backfill' is not null group by 1, 2`,
    [ZOHO_DESTINATION],
  )
  return backfilled.parse(answer).rows
}

const newest = z.object({
  rows: z.array(z.object({ subject: z.string(), state: z.enum(DELIVERY_STATES) })),
})

/** The state of each order's newest delivery; orders without one are left out. */
export async function newestDeliveries(
  container: MedusaContainer,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, DeliveryState>> {
  const answer: unknown = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `select distinct on (subject) subject, state from outbox_delivery
     where destination = ? and subject = any(?) order by subject, seq desc`,
    [ZOHO_DESTINATION, [...orderIds]],
  )
  return new Map(newest.parse(answer).rows.map(({ subject, state }) => [subject, state]))
}
