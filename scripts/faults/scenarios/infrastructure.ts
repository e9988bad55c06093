import { type Run, type Scenario, WHOLE_ONLY } from "../scenario.ts"
import { PAIR, PLAIN, WIRED } from "../stage/profile.ts"
import { ask } from "../tools/ask.ts"
import { atMost } from "../tools/at-most.ts"
import { gatewayOrderIds, givenBack, paidOrders, setAvailable } from "../tools/books.ts"
import { checkouts, inBackground } from "../tools/checkouts.ts"
import { BOTTLE } from "../tools/goods.ts"
import { pause, until } from "../tools/pause.ts"

async function databaseRestarts(run: Run): Promise<void> {
  const { shop, short, check, note } = run
  const wanted = short ? 10 : 30
  const busy = inBackground(checkouts(run, wanted, 3))
  await pause(2_500)
  const began = Date.now()
  await shop.restartDatabase()
  await until("the shop serves again without a restart", () => ready(run), 30_000)
  note(`ready again ${String(Date.now() - began)} ms after the crash`)
  const orders = await busy
  await run.settle()
  const paid = await paidOrders(shop, orders)
  check("every payment has its order", paid === wanted, `${String(paid)} of ${String(wanted)}`)
}

const ready = async (run: Run): Promise<boolean> => {
  const answer = await ask({ method: "GET", url: `${run.shop.backend.url}/ready`, patience: 5_000 }).catch(
    () => null,
  )
  return answer?.status === 200
}

async function sessionCut(run: Run): Promise<void> {
  const { shop, check } = run
  const table = (["capture", "order_transaction", "billdesk_event"] as const)[run.number % 3] ?? "capture"
  const order = await shop.shoppers.order([[BOTTLE, 1]])
  const fields = await shop.gateway.book(order.bdOrderId ?? "")
  const frozen = await shop.freeze({ table })
  const back = shop.shoppers.comeBack(fields).catch(() => null)
  await frozen.reached()
  await frozen.cutSession()
  await frozen.thaw()
  await back
  await run.settle()
  check(`cut at ${table}: one paid order`, (await paidOrders(shop, [order.orderId])) === 1)
  const [orderid = ""] = await gatewayOrderIds(shop, order.orderId)
  check(`cut at ${table}: nothing is refunded`, (await givenBack(shop, orderid)).refunds === 0)
}

async function wireCut(run: Run): Promise<void> {
  const { shop, check } = run
  const wire = shop.databaseWire
  if (!wire) throw new Error("This shop has no wire to cut.")
  const wanted = run.short ? 6 : 20
  const busy = inBackground(checkouts(run, wanted, 3))
  for (let cut = 0; cut < 3; cut += 1) {
    await pause(1_200)
    wire.cutAll()
  }
  await wire.set({ kind: "refuse" })
  await pause(2_000)
  await wire.set({ kind: "pass" })
  const orders = await busy
  await run.settle()
  const paid = await paidOrders(shop, orders)
  check("every payment has its order", paid === wanted, `${String(paid)} of ${String(wanted)}`)
}

async function fewConnections(run: Run): Promise<void> {
  const { shop, short, check, note } = run
  const shoppers = short ? 30 : 100
  await setAvailable(shop, BOTTLE, shoppers + 20)
  const carts = await atMost(5, Array.from({ length: shoppers }), () => shop.shoppers.fillBag([[BOTTLE, 1]]))
  shop.databaseWire?.cutAll()
  shop.databaseWire?.allow(5)
  shop.watch.clear()
  const answers = await Promise.all(carts.map((cart) => shop.shoppers.submit(cart).catch(() => null)))
  shop.databaseWire?.allow(Number.POSITIVE_INFINITY)
  const good = answers.filter((answer) => answer?.status === 200).length
  const slowest = Math.max(...answers.map((answer) => answer?.took ?? 60_000))
  note(
    `${String(shoppers)} at once over 5 connections: ${String(good)} orders, slowest ${String(slowest)} ms`,
  )
  check(
    "all are answered 200",
    good === shoppers,
    `${String(good)} of ${String(shoppers)}; ${shop.watch.serverErrors[0] ?? ""}`,
  )
  check("all within 60 s", slowest <= 60_000)
}

async function endedInLoad(run: Run): Promise<void> {
  const { shop, check, note } = run
  const [first, second] = shop.backends
  if (!first || !second) throw new Error("This shop has one process only.")
  const carts = await atMost(5, Array.from({ length: 20 }), () => shop.shoppers.fillBag([[BOTTLE, 1]]))
  const doors = [shop.shoppers.at(first.url), shop.shoppers.at(second.url)]
  let cut = 0
  const pressed = carts.map((cart, index) =>
    (doors[index % 2] ?? shop.shoppers).submit(cart).catch(() => {
      cut += 1
      return null
    }),
  )
  await pause(300)
  const took = await first.terminate()
  const answers = await Promise.all(pressed)
  note(
    `SIGTERM: gone after ${String(took)} ms, ${String(cut)} requests cut, answers ${[...new Set(answers.map((answer) => answer?.status))].join(", ")}`,
  )
  check("no request in flight is cut", cut === 0, String(cut))
  check("no answer is a 5xx", shop.watch.serverErrors.length === 0, shop.watch.serverErrors[0])
}

export const scenarios: Scenario[] = [
  { id: "F14", title: "PostgreSQL restarts at once during checkouts", profile: PLAIN, run: databaseRestarts },
  {
    id: "F15",
    title: "the database session is cut in the middle of a settle",
    profile: PLAIN,
    runs: { whole: 9, short: 1 },
    run: sessionCut,
  },
  {
    id: "F15b",
    title: "the wire to the database is cut again and again during checkouts",
    profile: WIRED,
    runs: WHOLE_ONLY,
    run: wireCut,
  },
  {
    id: "F17",
    title: "100 shoppers over five database connections",
    profile: WIRED,
    runs: WHOLE_ONLY,
    run: fewConnections,
  },
  { id: "F18", title: "SIGTERM to one of two processes in load", profile: PAIR, run: endedInLoad },
]
