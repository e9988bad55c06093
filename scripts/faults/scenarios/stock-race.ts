import { quantile } from "../../bench/quantile.ts"
import { type Run, type Scenario, WHOLE_ONLY } from "../scenario.ts"
import { PAIR, PLAIN } from "../stage/profile.ts"
import { atMost } from "../tools/at-most.ts"
import { paidOrders, reserved, setAvailable } from "../tools/books.ts"
import { BOTTLE, MUG, TOTE } from "../tools/goods.ts"
import { pause } from "../tools/pause.ts"
import { placed } from "../tools/shopper.ts"
import { offerSecondLocation, shareItem } from "../tools/stock-setup.ts"

const UNITS = 10

async function twoHundredForTen(run: Run): Promise<void> {
  const { shop, short, random, check, note } = run
  const shoppers = short ? 60 : 200
  await setAvailable(shop, TOTE, UNITS)
  const before = await reserved(shop, TOTE)
  const doors = shop.backends.map(({ url }) => shop.shoppers.at(url))
  const carts = await atMost(6, Array.from({ length: shoppers }), () => shop.shoppers.fillBag([[TOTE, 1]]))
  shop.watch.clear()
  const answers = await Promise.all(
    carts.map(async (cartId, index) => ({
      cartId,
      answer: await (doors[index % doors.length] ?? shop.shoppers).submit(cartId),
    })),
  )
  const times = answers.map(({ answer }) => answer.took)
  note(
    `${String(shoppers)} shoppers for ${String(UNITS)}: p50 ${String(quantile(times, 0.5))} ms, p95 ${String(quantile(times, 0.95))} ms, max ${String(Math.max(...times))} ms`,
  )
  const won = answers.filter(({ answer }) => answer.status === 200)
  const refused = answers.filter(
    ({ answer }) => answer.status === 400 && answer.text.includes("not_enough_stock"),
  )
  check("exactly ten orders", won.length === UNITS, String(won.length))
  const statuses = [...new Set(answers.map(({ answer }) => answer.status))].join(", ")
  check(
    "the others are refused before they pay",
    refused.length === shoppers - UNITS,
    `${String(refused.length)}; answers ${statuses}`,
  )
  check("no answer is a 5xx", shop.watch.serverErrors.length === 0, shop.watch.serverErrors[0])
  check("all are answered within 60 s", Math.max(...times) <= 60_000)
  const orders = won.map(({ cartId, answer }) => placed(cartId, answer))
  await Promise.all(
    orders.map(async (order) => {
      const payable = await shop.shoppers.payable(order)
      const fields = await shop.gateway.book(payable.bdOrderId ?? "")
      const news = [
        () => shop.shoppers.comeBack(fields).then(() => undefined),
        () => shop.gateway.notify(payable.bdOrderId ?? "").then(() => undefined),
      ]
      if (random.next() < 0.5) news.reverse()
      await Promise.all(
        news.map(async (tell, index) => {
          await pause(index * random.whole(0, 50))
          await tell()
        }),
      )
    }),
  )
  await run.settle()
  check(
    "ten paid orders",
    (await paidOrders(
      shop,
      orders.map(({ orderId }) => orderId),
    )) === UNITS,
  )
  check("ten units promised", (await reserved(shop, TOTE)) - before === UNITS)
}

async function sharedItem(run: Run): Promise<void> {
  const { shop, check, note } = run
  const other = "LS-CERMUG-OFF"
  await shareItem(shop, { variant: other, itemOf: MUG, each: 1 })
  await setAvailable(shop, MUG, 2)
  const cartId = await shop.shoppers.fillBag([
    [MUG, 1],
    [other, 1],
  ])
  await setAvailable(shop, MUG, 1)
  const refused = await shop.shoppers.submit(cartId)
  check(
    "two lines that share the last unit are refused",
    refused.status === 400,
    `${String(refused.status)} ${refused.text.slice(0, 160)}`,
  )
  await shareItem(shop, { variant: other, itemOf: MUG, each: 4 })
  await setAvailable(shop, MUG, 100)
  const carts = await atMost(4, Array.from({ length: 12 }), (_, index) =>
    shop.shoppers.fillBag(index % 2 === 0 ? [[other, 1]] : [[MUG, 4]]),
  )
  const before = await reserved(shop, MUG)
  await setAvailable(shop, MUG, 5)
  const answers = await Promise.all(carts.map((cart) => shop.shoppers.submit(cart)))
  const sold = (await reserved(shop, MUG)) - before
  note(`kits of 4 and 4 singles on stock 5: answers ${answers.map(({ status }) => status).join(" ")}`)
  check("one kit, or four singles, and no more", sold === 4, `${String(sold)} units promised`)
  check(
    "no answer is a 5xx",
    answers.every(({ status }) => status < 500),
  )
}

async function twoLocations(run: Run): Promise<void> {
  const { shop, check, note } = run
  await offerSecondLocation(shop, BOTTLE)
  const carts = await atMost(4, Array.from({ length: 8 }), (_, index) =>
    shop.shoppers.fillBag([[BOTTLE, index === 0 ? 2 : 1]]),
  )
  const before = await reserved(shop, BOTTLE)
  await setAvailable(shop, BOTTLE, 1)
  const answers = await Promise.all(carts.map((cart) => shop.shoppers.submit(cart)))
  const sold = (await reserved(shop, BOTTLE)) - before
  note(
    `one unit at each of two locations: answers ${answers.map(({ status }) => status).join(" ")}, ${String(sold)} sold`,
  )
  check("two units sold at most", sold <= 2, String(sold))
  check(
    "no answer is a 5xx",
    answers.every(({ status }) => status < 500),
  )
}

export const scenarios: Scenario[] = [
  { id: "F41", title: "200 shoppers for 10 units, one process", profile: PLAIN, run: twoHundredForTen },
  {
    id: "F41b",
    title: "200 shoppers for 10 units, two processes on Redis",
    profile: PAIR,
    runs: WHOLE_ONLY,
    run: twoHundredForTen,
  },
  { id: "F42", title: "two variants share an item; kits and singles race", profile: PLAIN, run: sharedItem },
  { id: "F42b", title: "one unit at each of two locations", profile: PLAIN, run: twoLocations },
]
