import { type Run, scenariosOf } from "../scenario.ts"
import { ZOHO } from "../stage/profile.ts"
import { buy, inZoho, zohoOf } from "../tools/crm-orders.ts"
import { BOTTLE } from "../tools/goods.ts"
import type { FreezePoint } from "../tools/freeze.ts"

/** Where a delivery is stopped: at the ledger's word before it is sent, at that after it, and at the outbox's mark. */
const POINTS: readonly (readonly [name: string, point: FreezePoint, stored: number])[] = [
  [
    "after Zoho stored it",
    { table: "zoho_record", on: "update", where: "new.zoho_id is not null and old.zoho_id is null" },
    1,
  ],
  [
    "before its mark",
    { table: "outbox_delivery", on: "update", where: "new.state = 'done' and new.destination = 'zoho-crm'" },
    1,
  ],
  [
    "before it is sent",
    { table: "zoho_record", on: "update", where: "new.in_doubt and not old.in_doubt" },
    0,
  ],
]

async function diesInDelivery(run: Run): Promise<void> {
  const { shop, number, check } = run
  const zoho = zohoOf(shop)
  const [name, point, stored] = POINTS[number % POINTS.length] ?? POINTS[0] ?? []
  if (!name || !point) return
  // Whatever is made once for the shop is there already: only this delivery is on its way.
  for (const order of await buy(shop, 1)) await inZoho(shop, order)
  const frozen = await shop.freeze(point)
  const order = await shop.shoppers.order([[BOTTLE, 2]])
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
