import type { MedusaContainer } from "@medusajs/framework/types"
import { enqueue } from "medusa-plugin-outbox/destination"

import { ZOHO_DESTINATION } from "../contract"
import type { BackfillList, BackfillView } from "../contract"
import type { BackfillRow } from "../modules/zoho-crm/backfills"
import { backfilledOrder } from "./new-deliveries"
import { countBackfilled, pauseOfZoho } from "./outbox-deliveries"
import { findPaidOrders } from "./paid-orders"
import { zohoModule } from "./zoho-module"

export interface BackfillWish {
  readonly from: Date
  readonly to: Date
  readonly ratePerMinute: number
  readonly by: string
}

const TURN_SECONDS = 5
/** Live orders need the rest. */
const LEAST_PART_LEFT = 0.2

/** Begins to bring in the orders of a period. The next turn of the job sends the first ones. */
export async function startBackfill(container: MedusaContainer, wish: BackfillWish): Promise<BackfillView> {
  const to = new Date(Math.min(wish.to.getTime(), Date.now()))
  const period = { captured_at: { $gte: wish.from, $lt: to } }
  const { count: total } = await findPaidOrders(container, period, { skip: 0, take: 1 })
  const row = await zohoModule(container).backfills.start({
    from: wish.from,
    to,
    ratePerMinute: wish.ratePerMinute,
    total,
    startedBy: wish.by,
  })
  return viewOf(row, [])
}

/** All back-fills, newest first. */
export async function listBackfills(container: MedusaContainer): Promise<BackfillList> {
  const { backfills, usage } = zohoModule(container)
  const [rows, counts, today] = await Promise.all([
    backfills.list(),
    countBackfilled(container),
    usage.today(),
  ])
  return { backfills: rows.map((row) => viewOf(row, counts)), credits_left: today.creditsLeft }
}

/** Pauses, resumes or stops one. undefined when it is in no state for it, or there is none. */
export async function decideBackfill(
  container: MedusaContainer,
  id: string,
  decision: { readonly state: "paused" | "running" | "stopped"; readonly by: string },
): Promise<BackfillView | undefined> {
  const row = await zohoModule(container).backfills.decide(id, decision.state, decision.by)
  return row ? viewOf(row, await countBackfilled(container)) : undefined
}

/** One turn of every running back-fill whose time it is: enqueues the next few orders that Zoho does not have. */
export async function workBackfills(container: MedusaContainer): Promise<void> {
  const { backfills, settings } = zohoModule(container)
  if (settings.environment === "off") return
  for (const row of await backfills.takeTurns(TURN_SECONDS)) {
    // What waits already would only wait in a longer line, before the live orders.
    if (!(await pauseOfZoho(container))) await takeTurn(container, row)
  }
}

async function takeTurn(container: MedusaContainer, row: BackfillRow): Promise<void> {
  const { backfills, records, usage } = zohoModule(container)
  const partLeft = await usage.partLeft()
  if (partLeft !== undefined && partLeft < LEAST_PART_LEFT) {
    const { creditsLeft } = await usage.today()
    await backfills.stop(
      row.id,
      `Zoho has less than a fifth of the day's API credits left (${creditsLeft ?? 0}): the live orders need them. Start a new back-fill tomorrow.`,
    )
    return
  }
  const take = Math.max(1, Math.round((row.rate_per_minute * TURN_SECONDS) / 60))
  const period = { captured_at: { $gte: row.from_at, $lt: row.to_at } }
  const { paid, seen } = await findPaidOrders(container, period, { skip: row.seen, take })
  const known = await records.findMany(paid.map(({ orderId }) => orderId))
  const settled = new Set(known.filter(({ state }) => state !== "new").map((one) => one.order_id))
  let enqueued = 0
  for (const { orderId } of paid.filter((order) => !settled.has(order.orderId))) {
    const delivery = { ...backfilledOrder(orderId, row.id), destination: ZOHO_DESTINATION }
    if ((await enqueue(container, delivery)).isNew) enqueued += 1
  }
  await backfills.advance(row.id, { seen, enqueued, isDone: seen < take })
}

const STAGES = {
  waiting: "waiting",
  sending: "waiting",
  done: "in_zoho",
  superseded: "in_zoho",
  dead: "given_up",
  discarded: "given_up",
} as const

function viewOf(row: BackfillRow, counts: Awaited<ReturnType<typeof countBackfilled>>): BackfillView {
  const progress = { waiting: 0, in_zoho: 0, given_up: 0 }
  for (const { backfill, state, total } of counts) if (backfill === row.id) progress[STAGES[state]] += total
  return {
    id: row.id,
    from: row.from_at.toISOString(),
    to: row.to_at.toISOString(),
    state: row.state,
    reason: row.reason,
    rate_per_minute: row.rate_per_minute,
    total: row.total,
    seen: row.seen,
    enqueued: row.enqueued,
    progress,
    started_by: row.started_by,
    created_at: row.created_at.toISOString(),
  }
}
