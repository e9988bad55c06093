import { type Run, scenariosOf } from "../scenario.ts"
import { PLAIN } from "../stage/profile.ts"
import { entriesFor, gatewayOrderIds, givenBack } from "../tools/books.ts"
import { Admin, paymentOf } from "../tools/admin.ts"
import { BOTTLE } from "../tools/goods.ts"
import { letTimePass } from "../tools/clock.ts"
import { pause, until } from "../tools/pause.ts"
import type { Shop } from "../stage/shop.ts"

interface PaidOrder {
  orderId: string
  orderid: string
  payment: { id: string; rupees: number }
}

async function paidOrder(shop: Shop): Promise<PaidOrder> {
  const order = await shop.shoppers.order([[BOTTLE, 1]])
  await shop.shoppers.payAndReturn(order)
  const [orderid = ""] = await gatewayOrderIds(shop, order.orderId)
  await until("it is paid", async () => (await shop.shoppers.look(order)) === "successful")
  return { orderId: order.orderId, orderid, payment: await paymentOf(shop, order.orderId) }
}

async function diesInRefund(run: Run): Promise<void> {
  const { shop, check } = run
  const { orderid, payment } = await paidOrder(shop)
  const admin = await Admin.login(shop)
  const point = (["before it is sent", "after the gateway booked it", "before its row"] as const)[
    run.number % 3
  ]
  const frozen =
    point === "before its row" ? await shop.freeze({ table: "billdesk_refund", on: "update" }) : null
  if (point === "before it is sent") await shop.gateway.plan("refunds/create", "timeout")
  if (point === "after the gateway booked it")
    await shop.gateway.plan("refunds/create", "slow", { delay_ms: 60_000 })
  const lost = admin.refund(payment.id, payment.rupees).catch(() => null)
  if (frozen) await frozen.reached()
  else if (point === "before it is sent")
    await until("the refund is on the wire", async () => !(await shop.gateway.isPlanned("refunds/create")))
  else await until("the gateway has booked it", async () => (await givenBack(shop, orderid)).refunds === 1)
  await shop.backend.kill()
  await lost
  await frozen?.thaw()
  await shop.heal()
  const again = await Admin.login(shop)
  const pressed = await again.refund(payment.id, payment.rupees)
  await run.settle()
  const back = await givenBack(shop, orderid)
  check(
    `killed ${point ?? ""}: refunded exactly once after the second press`,
    back.refunds === 1 && back.paise === Math.round(payment.rupees * 100),
    `${String(back.refunds)} refunds, the press was answered ${String(pressed.status)} ${pressed.text.slice(0, 160)}`,
  )
}

async function diesInRefundNobodyPresses(run: Run): Promise<void> {
  const { shop, check } = run
  const { orderid, payment } = await paidOrder(shop)
  const admin = await Admin.login(shop)
  await shop.gateway.plan("refunds/create", "slow", { delay_ms: 60_000 })
  const lost = admin.refund(payment.id, payment.rupees).catch(() => null)
  await until("the gateway has booked it", async () => (await givenBack(shop, orderid)).refunds === 1)
  await shop.backend.kill()
  await lost
  await run.settle()
  check("refunded once", (await givenBack(shop, orderid)).refunds === 1)
}

async function manyAtOnce(run: Run): Promise<void> {
  const { shop, check, note } = run
  for (const [what, part] of [
    ["full", 1],
    ["10 %", 0.1],
  ] as const) {
    const { orderid, payment } = await paidOrder(shop)
    const admin = await Admin.login(shop)
    const rupees = Math.round(payment.rupees * part * 100) / 100
    const answers = await Promise.all(Array.from({ length: 20 }, () => admin.refund(payment.id, rupees)))
    await run.settle()
    const back = await givenBack(shop, orderid)
    const statuses = [...new Set(answers.map(({ status }) => status))].join(", ")
    note(
      `20 × ${what}: ${String(back.refunds)} refunds of ${String(back.paise)} paise at the gateway, answers ${statuses}`,
    )
    check(
      `20 × ${what}: the gateway gives back what was charged at most`,
      back.paise <= Math.round(payment.rupees * 100),
    )
  }
}

async function replyLost(run: Run): Promise<void> {
  const { shop, check } = run
  const { orderid, payment } = await paidOrder(shop)
  const admin = await Admin.login(shop)
  await shop.gateway.plan("refunds/create", "lost-answer")
  await admin.refund(payment.id, payment.rupees)
  await shop.heal()
  const presses = []
  for (let press = 0; press < 5; press += 1) presses.push(await admin.refund(payment.id, payment.rupees))
  await run.settle()
  const back = await givenBack(shop, orderid)
  check(
    "one refund with one reference",
    back.refunds === 1 && back.references === 1,
    `${String(back.refunds)} refunds; presses answered ${presses.map(({ status }) => status).join(", ")}`,
  )
}

async function pendingThenFails(run: Run): Promise<void> {
  const { shop, check, note } = run
  const { orderId, orderid, payment } = await paidOrder(shop)
  try {
    await shop.gateway.follow("refund-pending")
  } catch {
    note("this sandbox knows no pending refunds")
    return
  }
  const admin = await Admin.login(shop)
  const pressed = await admin.refund(payment.id, payment.rupees)
  note(`the press is answered ${String(pressed.status)}`)
  for (let day = 0; day < 3; day += 1) {
    await letTimePass(shop.db, 24 * 60)
    await pause(2_000)
  }
  const references = async () =>
    (await shop.gateway.books())
      .filter((booked) => booked.orderid === orderid)
      .flatMap(({ transactions }) => transactions.flatMap(({ refunds }) => refunds))
      .map(({ reference }) => reference)
  for (const sent of [1, 2]) {
    await until(`${String(sent)} sent`, async () => (await references()).length === sent)
    await shop.gateway.settleRefund((await references()).at(-1) ?? "", "failed")
    await letTimePass(shop.db, 24 * 60)
  }
  await run.settle()
  const sent = await references()
  check(
    "sent once more under another reference",
    new Set(sent).size === 2 && sent.length === 2,
    sent.join(", "),
  )
  const entries = await entriesFor(shop, orderId)
  check("the refund that failed twice is in front of a person", entries === 1, String(entries))
}

export const scenarios = scenariosOf(PLAIN, [
  ["F12", "kill -9 in a refund at three points, pressed again", diesInRefund, { whole: 9, short: 3 }],
  [
    "F12b",
    "kill -9 after the gateway booked a refund, nobody presses again",
    diesInRefundNobodyPresses,
    { whole: 3, short: 0 },
  ],
  ["F49", "20 full refunds at once, 20 of a tenth at once", manyAtOnce],
  ["F50", "the answer to a refund is lost, pressed five times again", replyLost],
  ["F51", "a refund is pending for days, then fails", pendingThenFails],
])
