import type { Run, Scenario } from "../scenario.ts"
import { PLAIN } from "../stage/profile.ts"
import { openAttempts, paidOrders } from "../tools/books.ts"
import { checkouts, inBackground } from "../tools/checkouts.ts"
import { letTimePass } from "../tools/clock.ts"
import { BOTTLE } from "../tools/goods.ts"
import { pause, until } from "../tools/pause.ts"
import { placed } from "../tools/shopper.ts"

const THREE = { whole: 3, short: 1 }

/** The money is there, and the process dies at that write of ours or of core's; no webhook ever comes. */
const diesAtInsertOf = (table: string, where?: string) => async (run: Run) => {
  const { shop, check } = run
  const order = await shop.shoppers.order([[BOTTLE, 1]])
  const fields = await shop.gateway.book(order.bdOrderId ?? "")
  const frozen = await shop.freeze({ table, ...(where ? { where } : {}) })
  const lost = shop.shoppers.comeBack(fields).catch(() => null)
  await frozen.reached()
  await shop.backend.kill()
  await lost
  await frozen.thaw(run.number % 2 === 0 ? "lost" : "kept")
  await run.settle()
  check("one paid order", (await paidOrders(shop, [order.orderId])) === 1)
  check("the shopper sees it paid", (await shop.shoppers.look(order)) === "successful")
}

const settleDeath = (id: string, table: string, where?: string): Scenario => ({
  id,
  title: `kill -9 at the insert into ${table} while the payment is settled`,
  profile: PLAIN,
  runs: THREE,
  run: diesAtInsertOf(table, where),
})

async function diesAtTheGateway(run: Run): Promise<void> {
  const { shop, check } = run
  const before = (await shop.gateway.books()).length
  const booked = run.number % 2 === 1
  const cartId = await shop.shoppers.fillBag([[BOTTLE, 1]])
  await shop.gatewayWire.set({ kind: booked ? "hold_answer" : "black_hole" })
  const lost = shop.shoppers.submit(cartId).catch(() => null)
  await until("the call is on the wire", async () => {
    const there = booked ? (await shop.gateway.books()).length > before : shop.gatewayWire.met > 0
    return there
  })
  await shop.backend.kill()
  await lost
  await shop.heal()
  const first = placed(cartId, await shop.shoppers.submit(cartId))
  const order = await shop.shoppers.payable(first)
  check("the shopper has something to pay", order.bdOrderId !== null)
  await shop.shoppers.payAndReturn(order)
  await run.settle()
  check("one paid order", (await paidOrders(shop, [order.orderId])) === 1)
  await letTimePass(shop.db, 90)
  await until("no attempt stays open after its time", async () => (await openAttempts(shop)) === 0, 30_000)
}

async function paysWhileDead(run: Run): Promise<void> {
  const { shop, check } = run
  const order = await shop.shoppers.order([[BOTTLE, 1]])
  await shop.backend.kill()
  const fields = await shop.gateway.book(order.bdOrderId ?? "")
  const met = await shop.shoppers.comeBack(fields).catch(() => null)
  check("the browser meets a dead server", met === null)
  await run.settle()
  check("one paid order", (await paidOrders(shop, [order.orderId])) === 1)
}

async function diesBeforeItAsks(run: Run): Promise<void> {
  const { shop, check } = run
  const order = await shop.shoppers.order([[BOTTLE, 1]])
  const fields = await shop.gateway.book(order.bdOrderId ?? "")
  await shop.gatewayWire.set({ kind: "black_hole" })
  const lost = shop.shoppers.comeBack(fields).catch(() => null)
  await until("the shop asks the gateway", () => Promise.resolve(shop.gatewayWire.met > 0))
  await shop.backend.kill()
  await lost
  await run.settle()
  check("one paid order", (await paidOrders(shop, [order.orderId])) === 1)
}

async function diesAtRandom(run: Run): Promise<void> {
  const { shop, random, short, check, note } = run
  const wanted = short ? 10 : 60
  const boots = shop.backend.bootTimes.length
  let over = false
  const killer = async () => {
    for (;;) {
      // A life lasts from 4 to 15 seconds: a busy machine needs more than 5 to bring one shopper through.
      await pause(4_000 + random.whole(0, 11_000))
      if (over) return
      await shop.backend.kill()
      await shop.backend.start()
    }
  }
  const killing = inBackground(killer())
  const orders = await checkouts(run, wanted, 2).finally(async () => {
    over = true
    await killing
  })
  await run.settle()
  const settled = await paidOrders(shop, orders)
  const times = shop.backend.bootTimes.slice(boots)
  note(
    `${String(orders.length)} paid, ${String(times.length)} deaths, slowest boot ${String(Math.max(0, ...times))} ms`,
  )
  check(`${String(wanted)} payments become orders`, settled === wanted, `${String(settled)} orders`)
  check("every boot takes 15 s at most", Math.max(0, ...times) <= 15_000)
}

export const scenarios: Scenario[] = [
  {
    id: "F01",
    title: "kill -9 before / after the gateway books create-order",
    profile: PLAIN,
    runs: { whole: 6, short: 2 },
    run: diesAtTheGateway,
  },
  {
    id: "F02",
    title: "kill -9 after the redirect, paid, the browser meets a dead server",
    profile: PLAIN,
    runs: THREE,
    run: paysWhileDead,
  },
  {
    id: "F03",
    title: "kill -9 between stored callback and Retrieve",
    profile: PLAIN,
    runs: THREE,
    run: diesBeforeItAsks,
  },
  settleDeath("F07a", "payment"),
  settleDeath("F07b", "capture"),
  settleDeath("F08c", "order_transaction"),
  settleDeath("F08d", "billdesk_event"),
  {
    id: "F13",
    title: "kill -9 at random every few seconds during checkouts",
    profile: PLAIN,
    run: diesAtRandom,
  },
]
