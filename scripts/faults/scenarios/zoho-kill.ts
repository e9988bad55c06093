import { type Run, scenariosOf } from "../scenario.ts"
import { ZOHO } from "../stage/profile.ts"
import { buy, inZoho, zohoOf } from "../tools/crm-orders.ts"
import { BOTTLE } from "../tools/goods.ts"
import type { FreezePoint } from "../tools/freeze.ts"

/** Where the delivery of an order is stopped, and how many records of it Zoho has then. */
type Point = readonly [name: string, at: (orderId: string) => FreezePoint, stored: number]

/**
 * At the ledger's word before it is sent, at that after it, and at the outbox's mark. Each names its order: that of
 * another may still be on its way to its own mark when Zoho already shows its record.
 */
const POINTS: readonly Point[] = [
  [
    "after Zoho stored it",
    (id) => ({
      ...{ table: "zoho_record", on: "update" },
      where: `new.order_id = '${id}' and new.zoho_id is not null and old.zoho_id is null`,
    }),
    1,
  ],
  [
    "before its mark",
    (id) => ({
      ...{ table: "outbox_delivery", on: "update" },
      where: `new.subject = '${id}' and new.state = 'done' and new.destination = 'zoho-crm'`,
    }),
    1,
  ],
  [
    "before it is sent",
    (id) => ({
      ...{ table: "zoho_record", on: "update" },
      where: `new.order_id = '${id}' and new.in_doubt and not old.in_doubt`,
    }),
    0,
  ],
]

async function diesInDelivery(run: Run): Promise<void> {
  const { shop, number, check } = run
  const zoho = zohoOf(shop)
  const [name, at, stored] = POINTS[number % POINTS.length] ?? POINTS[0] ?? []
  if (!name || !at) return
  // Whatever is made once for the shop is there already: only this delivery is on its way.
  for (const order of await buy(shop, 1)) await inZoho(shop, order)
  const order = await shop.shoppers.order([[BOTTLE, 2]])
  const frozen = await shop.freeze(at(order.orderId))
  await shop.shoppers.payAndReturn(order)
  await frozen.reached(60_000)
  const there = (await zoho.recordsOf(order.orderId)).length
  check(`${name}: Zoho has ${String(stored)} at that moment`, there === stored, String(there))
  await shop.backend.kill()
  await frozen.thaw(Math.floor(number / POINTS.length) % 2 === 0 ? "lost" : "kept")
  await run.settle()
  const after = await zoho.recordsOf(order.orderId)
  check(`${name}: one record`, after.length === 1, String(after.length))
  check(`${name}: its lines once`, after[0]?.lines.length === 1, String(after[0]?.lines.length))
}

export const scenarios = scenariosOf(ZOHO, [
  ["F10", "kill -9 in a delivery to Zoho at three points", diesInDelivery, { whole: 9, short: 1 }],
])
