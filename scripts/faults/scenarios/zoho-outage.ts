import { countBroken } from "../invariants.ts"
import { type Run, scenariosOf } from "../scenario.ts"
import { ZOHO } from "../stage/profile.ts"
import { Admin, paymentOf } from "../tools/admin.ts"
import { growOlder } from "../tools/clock.ts"
import { buy, zohoOf } from "../tools/crm-orders.ts"
import { Deliveries, openDeliveries } from "../tools/deliveries.ts"
import { pause, until } from "../tools/pause.ts"
import { DELIVERY, type Placed } from "../tools/shopper.ts"

const SIZES = {
  whole: { orders: 50, refunds: 5, edits: 3, retryAfter: 60 },
  short: { orders: 12, refunds: 2, edits: 1, retryAfter: 15 },
}
const OUTAGE_HOURS = 6
/** Longer than the outbox's interval, so that something is tried in every hour. */
const TURN_MS = 6_000
const WITHIN_MS = 5 * 60_000
const NEW_CITY = "Nashik"

async function sixHoursWithoutZoho(run: Run): Promise<void> {
  const { shop, short, check, note } = run
  const zoho = zohoOf(shop)
  const size = short ? SIZES.short : SIZES.whole
  const before = (await zoho.books()).length
  await zoho.begin("down")
  const orders = await buy(shop, size.orders)
  const refunded = orders.slice(0, size.refunds)
  const moved = orders.slice(size.refunds, size.refunds + size.edits)
  for (let hour = 0; hour < OUTAGE_HOURS; hour += 1) {
    await growOlder(shop, 60)
    if (hour === 2) await refundAll(run, refunded)
    if (hour === 3) await moveAll(run, moved)
    await pause(TURN_MS)
  }
  const waiting = (await (await Deliveries.of(shop)).look()).counts
  check("nothing is given up while Zoho is away", waiting.dead === 0, String(waiting.dead))
  check("no answer is a 5xx", shop.watch.serverErrors.length === 0, shop.watch.serverErrors[0])

  const took = await comesBack(run, size.retryAfter)
  check("everything is there within five minutes of health", took <= WITHIN_MS, `${String(took)} ms`)
  const books = await zoho.books()
  const recordOf = ({ orderId }: Placed) => books.find((record) => record.orderId === orderId)
  check("as many records as orders", books.length - before === size.orders, String(books.length - before))
  check(
    "the last state is right",
    refunded.every((order) => recordOf(order)?.paymentStatus === "Refunded") &&
      moved.every((order) => recordOf(order)?.city === NEW_CITY),
  )
  note(
    `${String(size.orders)} orders, ${String(waiting.waiting)} deliveries waiting after six hours; all right ${String(Math.round(took / 1000))} s after health`,
  )
}

/** Health, and what comes with it: too many calls at first, a token that ends, every tenth answer lost. @returns ms */
async function comesBack(run: Run, retryAfter: number): Promise<number> {
  const { shop, note } = run
  const zoho = zohoOf(shop)
  await zoho.begin("rate-limited", { retry_after: retryAfter })
  await zoho.begin("lost-answers", { share: 0.1, seed: String(run.seed) })
  await zoho.end("down")
  const began = Date.now()
  await until("Zoho asks for rest", async () => (await zoho.struck("rate-limited")) > 0, WITHIN_MS)
  await zoho.end("rate-limited")
  const known = (await zoho.books()).length
  await until("the first one arrives", async () => (await zoho.books()).length > known, WITHIN_MS)
  await zoho.begin("access-token-ended")
  const isOver = async () => (await openDeliveries(shop)) === 0 && (await brokenOfTheCrm(run)) === 0
  await until("everything is there", isOver, WITHIN_MS - (Date.now() - began)).catch(() => null)
  const took = (await isOver()) ? Date.now() - began : Number.POSITIVE_INFINITY
  note(`${String(await zoho.struck("lost-answers"))} answers were lost on the way`)
  return took
}

async function brokenOfTheCrm({ shop }: Run): Promise<number> {
  return (await countBroken(shop)).find(({ law }) => law === "V6")?.broken ?? 0
}

async function refundAll({ shop }: Run, orders: readonly Placed[]): Promise<void> {
  const admin = await Admin.login(shop)
  for (const { orderId } of orders) {
    const payment = await paymentOf(shop, orderId)
    const { status, text } = await admin.refund(payment.id, payment.rupees)
    if (status !== 200) throw new Error(`The refund was answered ${String(status)}: ${text.slice(0, 200)}`)
  }
}

/** The merchant corrects where parcels go. */
async function moveAll({ shop }: Run, orders: readonly Placed[]): Promise<void> {
  const admin = await Admin.login(shop)
  for (const { orderId } of orders) {
    const address = { ...DELIVERY, address_1: "4 College Road", city: NEW_CITY, postal_code: "422005" }
    const { status, text } = await admin.send("POST", `/admin/orders/${orderId}`, {
      shipping_address: address,
    })
    if (status !== 200) throw new Error(`The address was answered ${String(status)}: ${text.slice(0, 200)}`)
  }
}

export const scenarios = scenariosOf(ZOHO, [
  ["F52", "Zoho is away for six hours, then limits, a dead token, lost answers", sixHoursWithoutZoho],
])
