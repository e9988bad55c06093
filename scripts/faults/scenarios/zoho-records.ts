import { type Run, scenariosOf } from "../scenario.ts"
import { ZOHO } from "../stage/profile.ts"
import { Admin, paymentOf } from "../tools/admin.ts"
import { atMost } from "../tools/at-most.ts"
import { buy, inZoho, orderTwo, pay, zohoOf } from "../tools/crm-orders.ts"
import { Deliveries, openDeliveries } from "../tools/deliveries.ts"
import { until } from "../tools/pause.ts"
import { DELIVERY } from "../tools/shopper.ts"

const LONG_NAME = { ...DELIVERY, first_name: "Venkatanarasimharajuvaripeta", last_name: "Subrahmanyam" }

/** What Zoho refuses of one order, as `[code, field, scenario, its parameters]`. */
const REFUSALS: readonly (readonly [
  code: string,
  field: string,
  scenario: string,
  params: (orderId: string) => object,
])[] = [
  [
    ...(["INVALID_DATA", "Payment_Reference", "partial-failure"] as const),
    (orderId) => ({ module: "Sales_Orders", keys: [orderId], field: "Payment_Reference" }),
  ],
  [...(["MANDATORY_NOT_FOUND", "Delivery_Zone", "mandatory-field-added"] as const), () => ({})],
  [...(["INVALID_DATA", "Customer_Name", "field-shortened"] as const), () => ({ length: 20 })],
]

async function refusedByZoho(run: Run): Promise<void> {
  const { shop, check, note } = run
  const zoho = zohoOf(shop)
  const [code = "", field = "", scenario = "", params = () => ({})] =
    REFUSALS[run.number % REFUSALS.length] ?? []
  const order = await orderTwo(shop, LONG_NAME)
  await zoho.begin(scenario, params(order.orderId))
  await pay(shop, order)
  const deliveries = await Deliveries.of(shop)
  const dead = await until(`${code} is given up`, async () => (await deliveries.dead())[0])
  check(
    `${code}: the reason names the field`,
    dead.last_code === code && (dead.last_message ?? "").includes(field),
    `${dead.last_code ?? ""}: ${dead.last_message ?? ""}`,
  )
  note(`${dead.last_code ?? ""}: ${dead.last_message ?? ""}`)
  // A field that every record must have is mended first: the others would be refused as well.
  if (code === "MANDATORY_NOT_FOUND") await zoho.end(scenario)
  for (const other of await buy(shop, 2)) await inZoho(shop, other)
  const all = await deliveries.dead()
  check(`${code}: one is given up, others go on`, all.length === 1 && all[0]?.subject === order.orderId)
  await zoho.end(scenario)
  await deliveries.replay(dead)
  await inZoho(shop, order)
}

async function changedByHand(run: Run): Promise<void> {
  const { shop, check } = run
  const zoho = zohoOf(shop)
  const admin = await Admin.login(shop)
  const [edited, deleted] = await buy(shop, 2)
  if (!edited || !deleted) return
  for (const order of [edited, deleted]) await inZoho(shop, order)
  await zoho.editByHand(edited.orderId, { Description: "Called her.", Shipping_City: "Thane" })
  await zoho.deleteByHand(deleted.orderId)
  for (const { orderId } of [edited, deleted]) {
    const payment = await paymentOf(shop, orderId)
    await admin.refund(payment.id, payment.rupees)
  }
  await run.settle()
  const [record, ...more] = await zoho.recordsOf(edited.orderId)
  check("edited by hand: no second record", more.length === 0)
  check(
    "edited by hand: the refund is told, what the office wrote stays",
    record?.paymentStatus === "Refunded" && record.city === "Thane" && record.note === "Called her.",
    JSON.stringify(record),
  )
  const gone = await zoho.recordsOf(deleted.orderId)
  check("deleted by hand: it is left alone", gone.length === 0, String(gone.length))
  const pressed = await admin.send("POST", `/admin/zoho/orders/${deleted.orderId}/send`)
  check("deleted by hand: Send again is taken", pressed.status === 200, String(pressed.status))
  await inZoho(shop, deleted)
  await run.settle()
  const again = await zoho.recordsOf(deleted.orderId)
  check("deleted by hand: one record after Send again", again.length === 1, String(again.length))
}

async function partialSuccess(run: Run): Promise<void> {
  const { shop, short, check, note } = run
  const zoho = zohoOf(shop)
  const deliveries = await Deliveries.of(shop)
  await deliveries.pause("They shall go out together.")
  const orders = await atMost(3, Array.from({ length: short ? 12 : 100 }), () => orderTwo(shop))
  const refused = orders[orders.length >> 1]
  if (!refused) return
  await zoho.begin("partial-failure", {
    ...{ module: "Sales_Orders", keys: [refused.orderId], field: "Payment_Reference" },
  })
  await atMost(3, orders, (order) => pay(shop, order))
  const before = (await zoho.books()).length
  await deliveries.resume()
  await until("all are tried", async () => (await openDeliveries(shop)) === 0, 120_000)
  const there = (await zoho.books()).length - before
  const dead = await deliveries.dead()
  check("all but one are there", there === orders.length - 1, String(there))
  check("one is given up", dead.length === 1 && dead[0]?.subject === refused.orderId, String(dead.length))
  const upserts = (await zoho.calls()).filter((call) => call.endsWith("/Sales_Orders/upsert")).length
  note(
    `${String(there)} there, ${String(dead.length)} given up, ${String(upserts)} calls that write orders so far`,
  )
  await zoho.end("partial-failure")
  for (const one of dead) await deliveries.replay(one)
  await inZoho(shop, refused)
}

export const scenarios = scenariosOf(ZOHO, [
  [
    "F54",
    "Zoho refuses one order: bad value, missing field, text too long",
    refusedByZoho,
    { whole: 3, short: 1 },
  ],
  ["F55", "records edited and deleted in Zoho by hand", changedByHand],
  ["F56", "of a batch of orders one is refused", partialSuccess],
])
