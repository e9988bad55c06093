import { type Run, scenariosOf, WHOLE_ONLY } from "../scenario.ts"
import { PLAIN } from "../stage/profile.ts"
import { number, paidOrders } from "../tools/books.ts"
import { BROKEN_ANSWERS } from "../tools/broken-answers.ts"
import { inBackground } from "../tools/checkouts.ts"
import { letTimePass } from "../tools/clock.ts"
import { BOTTLE } from "../tools/goods.ts"
import { pause, until } from "../tools/pause.ts"
import { placed } from "../tools/shopper.ts"
import { quantile } from "../../bench/quantile.ts"

/** Milliseconds after which a worker must be free again, whatever the gateway does. */
const FREE_AFTER = 15_000
/** What a silent gateway may add to anybody's wait: its time limit of 8 s, once, and the pauses of a busy machine. */
const SILENCE_ADDS = 12_000

async function createOrderBreaks(run: Run): Promise<void> {
  const { shop, check } = run
  for (const broken of BROKEN_ANSWERS) {
    const cartId = await shop.shoppers.fillBag([[BOTTLE, 1]])
    const before = (await shop.gateway.books()).length
    await broken.arm(shop, "orders/create")
    const answer = await shop.shoppers.submit(cartId)
    await shop.heal()
    const order = placed(cartId, answer)
    check(
      `${broken.name}: the shopper can try again`,
      order.bdOrderId === null && order.canRetry && order.status === "pending",
    )
    check(`${broken.name}: answered within 15 s`, answer.took <= FREE_AFTER, `${String(answer.took)} ms`)
    const booked = (await shop.gateway.books()).length - before
    check(
      `${broken.name}: asked once`,
      booked === (broken.isDone ? 1 : 0),
      `${String(booked)} at the gateway`,
    )
    check(`${broken.name}: nothing is paid`, (await paidOrders(shop, [order.orderId])) === 0)
    await shop.shoppers.payAndReturn(await shop.shoppers.payable(order))
    check(`${broken.name}: paid at the second try`, (await shop.shoppers.look(order)) === "successful")
  }
}

async function retrieveBreaks(run: Run): Promise<void> {
  const { shop, check } = run
  const orders: [string, string][] = []
  for (const broken of BROKEN_ANSWERS) {
    const order = await shop.shoppers.order([[BOTTLE, 1]])
    const fields = await shop.gateway.book(order.bdOrderId ?? "")
    await broken.arm(shop, "transactions/get")
    const back = await shop.shoppers.comeBack(fields)
    check(
      `${broken.name}: the browser has its page`,
      back.status === 303 && back.location.includes(order.orderId),
    )
    check(`${broken.name}: it stays pending`, (await shop.shoppers.look(order)) === "pending")
    await shop.heal()
    orders.push([broken.name, order.orderId])
  }
  await run.settle()
  for (const [name, orderId] of orders)
    check(`${name}: one order once the gateway is well`, (await paidOrders(shop, [orderId])) === 1)
}

async function pendingForHalfAnHour(run: Run): Promise<void> {
  const { shop, check, note } = run
  const order = await shop.shoppers.order([[BOTTLE, 1]])
  const id = order.bdOrderId ?? ""
  await shop.shoppers.comeBack(await shop.gateway.book(id, { auth_status: "0002" }))
  const step = run.short ? 3 : 1
  for (let minute = 0; minute < 30; minute += step) {
    await letTimePass(shop.db, step)
    await pause(1_100)
  }
  check("it stays pending", (await shop.shoppers.look(order)) === "pending")
  await shop.gateway.settlePending(id, "0300")
  await letTimePass(shop.db, 15)
  await run.settle()
  check("one order", (await paidOrders(shop, [order.orderId])) === 1)
  const polls = await number(shop, "select polls as n from billdesk_attempt where order_id = $1", [
    order.orderId,
  ])
  note(`asked ${String(polls)} times`)
  check("asked 40 times at most", polls <= 40, String(polls))
}

async function createAnswerIsLost(run: Run): Promise<void> {
  const { shop, check, note } = run
  const before = (await shop.gateway.books()).length
  const cartId = await shop.shoppers.fillBag([[BOTTLE, 1]])
  await shop.gatewayWire.set({ kind: "lose_answer" })
  const first = placed(cartId, await shop.shoppers.submit(cartId))
  await shop.heal()
  const order = await shop.shoppers.payable(first)
  await shop.shoppers.payAndReturn(order)
  await run.settle()
  check("one paid order", (await paidOrders(shop, [order.orderId])) === 1)
  note(
    `orders at the gateway: ${String((await shop.gateway.books()).length - before)} (one was shown to nobody)`,
  )
}

async function slowGateway(run: Run): Promise<void> {
  const { shop, short, check, note } = run
  const shoppers = short ? 15 : 50
  const bags = async (count: number): Promise<string[]> => {
    const carts: string[] = []
    for (let i = 0; i < count; i += 1) carts.push(await shop.shoppers.fillBag([[BOTTLE, 1]]))
    return carts
  }
  const press = (carts: string[]) => carts.map((cartId) => inBackground(shop.shoppers.submit(cartId)))
  const slowestOf = (answers: { took: number }[]): number => Math.max(...answers.map(({ took }) => took))
  // As many at once take a while on two cores whatever the gateway does; only what it adds is its doing.
  const healthy = slowestOf(await Promise.all(press(await bags(shoppers))))
  const [last = "", ...first] = await bags(shoppers + 1)
  await shop.gatewayWire.set({ kind: "delay", ms: 20_000 })
  const pressed = press(first)
  await pause(3_000)
  const looks: number[] = []
  for (let i = 0; i < 30; i += 1) {
    looks.push((await shop.shoppers.send("GET", "/store/products?limit=12")).took)
    await pause(150)
  }
  const answers = await Promise.all(pressed)
  const late = await shop.shoppers.submit(last)
  const p95 = quantile(looks, 0.95)
  const slowest = slowestOf(answers)
  note(
    `browsing p95 ${String(p95)} ms; slowest Pay ${String(slowest)} ms, ${String(healthy)} ms while the gateway was well; one more ${String(late.took)} ms`,
  )
  check("browsing stays quick", p95 <= 1_000, `p95 ${String(p95)} ms`)
  check(
    "all are answered 200",
    answers.every(({ status }) => status === 200),
  )
  check(
    "the silence costs nobody more than its time limit",
    slowest <= healthy + SILENCE_ADDS,
    `${String(slowest)} ms, ${String(healthy)} ms while the gateway was well`,
  )
  check(
    "after so many silences the next shopper hears it at once",
    late.took <= 3_000,
    `${String(late.took)} ms`,
  )
}

async function wrongAnswers(run: Run): Promise<void> {
  const { shop, check } = run
  for (const fault of ["wrong-key", "wrong-echo"]) {
    const order = await shop.shoppers.order([[BOTTLE, 1]])
    const fields = await shop.gateway.book(order.bdOrderId ?? "")
    await shop.gateway.plan("transactions/get", fault, { times: 50 })
    await shop.shoppers.comeBack(fields)
    check(`${fault}: nothing is believed`, (await paidOrders(shop, [order.orderId])) === 0)
    await run.settle()
    check(`${fault}: one order once the gateway is well`, (await paidOrders(shop, [order.orderId])) === 1)
  }
}

async function corruptWire(run: Run): Promise<void> {
  const { shop, check } = run
  for (const wire of [{ kind: "corrupt" }, { kind: "cut", bytes: 200 }, { kind: "refuse" }] as const) {
    const order = await shop.shoppers.order([[BOTTLE, 1]])
    const fields = await shop.gateway.book(order.bdOrderId ?? "")
    await shop.gatewayWire.set(wire)
    await shop.shoppers.comeBack(fields)
    check(`${wire.kind}: nothing is believed`, (await paidOrders(shop, [order.orderId])) === 0)
    await shop.heal()
    await until("the shop settles it", async () => {
      await letTimePass(shop.db, 3)
      await pause(1_500)
      return (await paidOrders(shop, [order.orderId])) === 1
    })
  }
}

export const scenarios = scenariosOf(PLAIN, [
  ["F19", "create-order broken in eight ways", createOrderBreaks],
  ["F20", "Retrieve broken in eight ways", retrieveBreaks],
  ["F21", "Retrieve says pending for half an hour, then paid", pendingForHalfAnHour],
  ["F22", "the answer to create-order is lost", createAnswerIsLost, WHOLE_ONLY],
  ["F23", "the gateway takes 20 s, others browse", slowGateway, WHOLE_ONLY],
  ["F24", "answers signed by another key, about another order", wrongAnswers],
  ["F24b", "answers corrupt, cut short, refused", corruptWire, WHOLE_ONLY],
])
