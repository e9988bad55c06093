import { type Run, type Scenario, WHOLE_ONLY } from "../scenario.ts"
import { PAIR, REDIS } from "../stage/profile.ts"
import { ask } from "../tools/ask.ts"
import { atMost } from "../tools/at-most.ts"
import { paidOrders } from "../tools/books.ts"
import { checkouts, inBackground } from "../tools/checkouts.ts"
import { BOTTLE } from "../tools/goods.ts"
import { pause, until } from "../tools/pause.ts"

async function acknowledgedAndLost(run: Run): Promise<void> {
  const { shop, random, check } = run
  const orders = await atMost(3, Array.from({ length: 5 }), () => shop.shoppers.order([[BOTTLE, 1]]))
  for (const order of orders) await shop.gateway.book(order.bdOrderId ?? "")
  const answers = await Promise.all(orders.map((order) => shop.gateway.notify(order.bdOrderId ?? "")))
  const taken = answers.flat().filter((status) => status === "200").length
  await pause(random.whole(50, 900))
  await shop.backend.kill()
  await shop.redis?.flush()
  await run.settle()
  const paid = await paidOrders(
    shop,
    orders.map(({ orderId }) => orderId),
  )
  check(
    "no acknowledged webhook is lost",
    paid >= taken && paid === orders.length,
    `${String(taken)} taken, ${String(paid)} orders`,
  )
}

async function redisDies(run: Run): Promise<void> {
  const { shop, short, check, note } = run
  const wanted = short ? 6 : 30
  const busy = inBackground(checkouts(run, wanted, 3))
  await pause(2_000)
  await shop.redis?.kill()
  shop.watch.clear()
  const told = await until(
    "/ready says not ready",
    async () => {
      const answer = await ask({ method: "GET", url: `${shop.backend.url}/ready`, patience: 10_000 }).catch(
        () => null,
      )
      return answer?.status === 503
    },
    15_000,
  ).catch(() => false)
  check("/ready says not ready", told !== false)
  const began = Date.now()
  await shop.shoppers
    .fillBag([[BOTTLE, 1]])
    .then((cart) => shop.shoppers.submit(cart))
    .catch(() => null)
  const waited = Date.now() - began
  note(`without Redis a shopper's Pay took ${String(waited)} ms`)
  check("no request takes more than 10 s", shop.watch.slowest <= 10_000, `${String(shop.watch.slowest)} ms`)
  await shop.redis?.start()
  const orders = await busy
  await run.settle()
  const paid = await paidOrders(shop, orders)
  check("every payment has its order", paid === wanted, `${String(paid)} of ${String(wanted)}`)
}

async function twoProcessesSettle(run: Run): Promise<void> {
  const { shop, short, check } = run
  const orders = await atMost(3, Array.from({ length: short ? 5 : 20 }), () =>
    shop.shoppers.order([[BOTTLE, 1]]),
  )
  const doors = shop.backends.map(({ url }) => shop.shoppers.at(url))
  await Promise.all(
    orders.map(async (order) => {
      const fields = await shop.gateway.book(order.bdOrderId ?? "")
      const token = fields["transaction_response"] ?? ""
      await Promise.all(
        doors.flatMap((door) => [door.comeBack(fields), door.notify(token), door.comeBack(fields)]),
      )
    }),
  )
  await run.settle()
  check(
    "one order each",
    (await paidOrders(
      shop,
      orders.map(({ orderId }) => orderId),
    )) === orders.length,
  )
  check("no answer is a 5xx", shop.watch.serverErrors.length === 0, shop.watch.serverErrors[0])
}

export const scenarios: Scenario[] = [
  {
    id: "F09",
    title: "webhooks acknowledged, kill -9, Redis emptied",
    profile: REDIS,
    runs: { whole: 4, short: 1 },
    run: acknowledgedAndLost,
  },
  {
    id: "F16",
    title: "Redis dies and comes back empty during checkouts",
    profile: REDIS,
    runs: WHOLE_ONLY,
    run: redisDies,
  },
  {
    id: "F28b",
    title: "returns and webhooks at two processes at once",
    profile: PAIR,
    run: twoProcessesSettle,
  },
]
