import type { Run, Scenario } from "../scenario.ts"
import { PLAIN } from "../stage/profile.ts"
import { liveOrdersOf } from "../tools/books.ts"
import { until } from "../tools/pause.ts"
import { placed } from "../tools/shopper.ts"
import { BOTTLE } from "../tools/goods.ts"

const THREE = { whole: 3, short: 1 }

/** The shopper presses Pay, the process dies at that write, comes back, and she presses Pay again. */
const diesAtInsertOf = (table: string) => async (run: Run) => {
  const { shop, check } = run
  const cartId = await shop.shoppers.fillBag([[BOTTLE, 1]])
  const frozen = await shop.freeze({ table })
  const lost = shop.shoppers.submit(cartId).catch(() => null)
  await frozen.reached()
  await shop.backend.kill()
  await lost
  await frozen.thaw(run.number % 2 === 0 ? "lost" : "kept")
  await shop.backend.start()
  const again = await until(
    "pressing Pay again is answered 200",
    async () => {
      const answer = await shop.shoppers.submit(cartId)
      return answer.status === 200 ? answer : null
    },
    15_000,
  ).catch(() => null)
  check("pressing Pay again is answered 200", again !== null)
  if (!again) return
  const order = await shop.shoppers.payable(placed(cartId, again))
  await shop.shoppers.payAndReturn(order)
  await run.settle()
  check("the cart has one live order", (await liveOrdersOf(shop, cartId)) === 1)
  check("the shopper sees it paid", (await shop.shoppers.look(order)) === "successful")
}

/** The same, and the shopper never comes back: nothing may be held or shown for ever. */
const diesAndNobodyReturns = (table: string) => async (run: Run) => {
  const { shop } = run
  const cartId = await shop.shoppers.fillBag([[BOTTLE, 1]])
  const frozen = await shop.freeze({ table })
  const lost = shop.shoppers.submit(cartId).catch(() => null)
  await frozen.reached()
  await shop.backend.kill()
  await lost
  await frozen.thaw(run.number % 2 === 0 ? "lost" : "kept")
  await shop.backend.start()
}

export const scenarios: Scenario[] = [
  ...["order", "order_cart", "reservation_item", "billdesk_payment", "billdesk_attempt"].map(
    (table, index): Scenario => ({
      id: ["F04", "F05", "F06", "F08a", "F08b"][index] ?? "",
      title: `kill -9 at the insert into ${table} while Pay is pressed, pressed again`,
      profile: PLAIN,
      runs: THREE,
      run: diesAtInsertOf(table),
    }),
  ),
  ...["order", "order_cart", "reservation_item"].map((table, index): Scenario => ({
    id: ["F04b", "F05b", "F06b"][index] ?? "",
    title: `kill -9 at the insert into ${table} while Pay is pressed, the shopper never returns`,
    profile: PLAIN,
    runs: { whole: 3, short: 0 },
    run: diesAndNobodyReturns(table),
  })),
]
