import { countBroken, LAW_NAMES } from "../invariants.ts"
import { type Run, scenariosOf } from "../scenario.ts"
import { PLAIN } from "../stage/profile.ts"
import { BOTTLE } from "../tools/goods.ts"

/** What each law must catch, one way or more. */
const PLANTS: readonly (readonly [law: string, what: string, sql: string])[] = [
  ["V1", "money whose order has no capture", "update capture set deleted_at = now()"],
  ["V1", "money whose order is canceled", `update "order" set canceled_at = now()`],
  ["V2", "an order paid by no transaction", `update payment set data = data || '{"transaction_id": "X"}'`],
  ["V2", "a transaction of another amount", "update gateway_success set paise = paise - 1"],
  ["V2", "a transaction of another merchant", "update gateway_success set merchant_id = 'X'"],
  ["V3", "an order without a cart", "update order_cart set deleted_at = now()"],
  ["V4", "a paid line without its reservation", "update reservation_item set deleted_at = now()"],
  ["V4", "a reservation of a canceled order", `update "order" set canceled_at = now()`],
  [
    "V5",
    "more given back than was paid",
    "insert into gateway_refund select 'R1', transaction_id, paise + 1, true from gateway_success",
  ],
  [
    "V5",
    "two references for one intent",
    "insert into gateway_refund select r, transaction_id, paise / 2, true from gateway_success, (values ('R1'), ('R2')) v (r)",
  ],
  [
    "V8",
    "a transaction of the order that is one rupee off",
    "update order_transaction set amount = amount + 1",
  ],
  ["V9", "a status that no event tells of", "update billdesk_attempt set status = 'failed'"],
]

/** A guard that can never fire guards nothing. */
async function everyLawFires(run: Run): Promise<void> {
  const { shop, check } = run
  await shop.shoppers.payAndReturn(await shop.shoppers.order([[BOTTLE, 1]]))
  await run.settle()
  for (const [law, what, sql] of PLANTS) {
    const counts = await countBroken(shop, sql)
    check(
      `${law} catches ${what}`,
      counts.some((count) => count.law === law && count.broken > 0),
    )
  }
  const unplanted = LAW_NAMES.filter((law) => !PLANTS.some(([planted]) => planted === law))
  check("every law has a planted violation", unplanted.length === 0, unplanted.join(", "))
}

export const scenarios = scenariosOf(PLAIN, [
  ["F00", "every law catches its planted violation", everyLawFires],
])
