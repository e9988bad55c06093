import { type Run, scenariosOf } from "../scenario.ts"
import { AUTO_REFUND } from "../stage/profile.ts"
import { entriesFor, gatewayOrderIds, givenBack, paidOrders, setAvailable } from "../tools/books.ts"
import { letTimePass } from "../tools/clock.ts"
import { BOTTLE, TOTE } from "../tools/goods.ts"
import { pause, until } from "../tools/pause.ts"
import { type Placed, placed } from "../tools/shopper.ts"

/** Refunds of all attempts of an order, at the gateway. */
async function refundsOf(run: Run, order: Placed): Promise<number> {
  const ids = await gatewayOrderIds(run.shop, order.orderId)
  const all = await Promise.all(ids.map((id) => givenBack(run.shop, id)))
  return all.reduce((sum, { refunds }) => sum + refunds, 0)
}

async function paidTwice(run: Run): Promise<void> {
  const { shop, check } = run
  const first = await shop.shoppers.order([[BOTTLE, 1]])
  const second = placed(first.cartId, await shop.shoppers.retry(first))
  await shop.shoppers.payAndReturn(second)
  await shop.shoppers.payAndReturn(first)
  await run.settle()
  await until("the second money goes back", async () => (await refundsOf(run, first)) > 0, 30_000)
  await run.settle()
  check("one paid order", (await paidOrders(shop, [first.orderId])) === 1)
  check("exactly one refund", (await refundsOf(run, first)) === 1)
  check("nothing waits for a person", (await entriesFor(shop, first.orderId)) === 0)
}

async function refundsAreDown(run: Run): Promise<void> {
  const { shop, check } = run
  await setAvailable(shop, TOTE, 1)
  const order = await shop.shoppers.order([[TOTE, 1]])
  await letTimePass(shop.db, 90)
  await until("it is given up", async () => (await shop.shoppers.look(order)) === "expired", 30_000)
  await setAvailable(shop, TOTE, 0)
  await shop.gateway.plan("refunds/create", "500", { times: 1000 })
  await shop.shoppers.payAndReturn(order)
  await until("it waits", async () => (await entriesFor(shop, order.orderId)) === 1)
  for (let minute = 0; minute < 10; minute += 1) {
    await letTimePass(shop.db, 1)
    await pause(1_100)
  }
  check("no refund while the gateway refuses", (await refundsOf(run, order)) === 0)
  await run.settle()
  await letTimePass(shop.db, 60)
  await until("refunded once it is back", async () => (await refundsOf(run, order)) > 0, 30_000)
  await run.settle()
  check("exactly one refund", (await refundsOf(run, order)) === 1)
  check("no order", (await paidOrders(shop, [order.orderId])) === 0)
  await setAvailable(shop, TOTE, 100)
}

export const scenarios = scenariosOf(AUTO_REFUND, [
  ["F31b", "paid twice, automatic refunds on", paidTwice],
  ["F44", "paid after it was sold out, refunds down for ten minutes", refundsAreDown],
])
