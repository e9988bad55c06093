import { must } from "../law"
import type { CrmAbilities } from "./crm-abilities"
import type { CrmLine, CrmRecord, OrderWish, ShopOrder } from "./crm-books"

/** Moves that several laws make. */

/** What the laws need to see an order arrive. */
export const ARRIVAL = ["drain", "stateOf", "records", "expected"] as const

type Arrival = Pick<CrmAbilities, (typeof ARRIVAL)[number]>

/** So many tries an order may need for all that is wrong with it at once. */
const ROUNDS = 5

/** Lets the workers try until none of the orders waits any more. */
async function settle(
  subject: Pick<CrmAbilities, "drain" | "stateOf">,
  orders: readonly ShopOrder[],
): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    await subject.drain()
    const states = await Promise.all(orders.map((order) => subject.stateOf(order)))
    if (!states.includes("waiting")) return
  }
}

/** @throws BrokenLaw unless the order is one record, whatever is in it, and the plugin says so */
async function mustBeThere(
  subject: Pick<CrmAbilities, "stateOf" | "records">,
  order: ShopOrder,
  after: string,
): Promise<CrmRecord> {
  const state = await subject.stateOf(order)
  must(state === "recorded", `${after}, the plugin says "${state}" of a paid order.`)
  return mustBeOne(subject, order, after)
}

/** @throws BrokenLaw unless the order is one record that is as the mapping says */
async function mustBeRecorded(subject: Arrival, order: ShopOrder, after: string): Promise<CrmRecord> {
  const record = await mustBeThere(subject, order, after)
  const { fields, lines } = await subject.expected(order)
  for (const [field, value] of Object.entries(fields)) {
    const is = record.fields[field] ?? null
    must(
      is === value,
      `${after}, the field ${field} is ${JSON.stringify(is)} where it has to be ${JSON.stringify(value)}.`,
    )
  }
  const [found, wanted] = [inWords(record.lines), inWords(lines)]
  must(found === wanted, `${after}, the record has the lines [${found}] where they have to be [${wanted}].`)
  return record
}

/** @throws BrokenLaw unless the CRM has exactly one record of the order */
export async function mustBeOne(
  subject: Pick<CrmAbilities, "records">,
  order: ShopOrder,
  after: string,
): Promise<CrmRecord> {
  const records = await subject.records(order)
  const [record] = records
  must(
    record !== undefined && records.length === 1,
    `${after}, the CRM has ${records.length} records of one order.`,
  )
  return record
}

const inWords = (lines: readonly CrmLine[]): string =>
  lines
    .map(({ product, quantity, unitPrice }) => `${quantity} × ${product} at ${unitPrice}`)
    .sort()
    .join(", ")

/** Lets the workers try. @throws BrokenLaw unless every order is one right record then */
export async function mustArrive(
  subject: Arrival,
  orders: readonly ShopOrder[],
  after: string,
): Promise<readonly CrmRecord[]> {
  await settle(subject, orders)
  const records: CrmRecord[] = []
  for (const order of orders) records.push(await mustBeRecorded(subject, order, after))
  return records
}

/** A paid order, recorded. */
export async function recordedOrder(
  subject: Arrival & Pick<CrmAbilities, "paidOrder">,
  wish?: OrderWish,
): Promise<{ order: ShopOrder; record: CrmRecord }> {
  const order = await subject.paidOrder(wish)
  await settle(subject, [order])
  return { order, record: await mustBeRecorded(subject, order, "After the payment") }
}

/** A paid order with its record, which is not compared with what the mapping is said to want. */
export async function unjudgedOrder(
  subject: Pick<CrmAbilities, "drain" | "stateOf" | "records" | "paidOrder">,
  wish: OrderWish,
): Promise<{ order: ShopOrder; record: CrmRecord }> {
  const order = await subject.paidOrder(wish)
  await settle(subject, [order])
  return { order, record: await mustBeThere(subject, order, "After the payment") }
}

/** So many paid orders, none of them sent. */
export async function paidOrders(
  subject: Pick<CrmAbilities, "paidOrder">,
  count: number,
): Promise<ShopOrder[]> {
  const orders: ShopOrder[] = []
  for (let i = 0; i < count; i += 1) orders.push(await subject.paidOrder())
  return orders
}

/** @throws BrokenLaw when an order is no longer on its way */
export async function mustStillWait(
  subject: Pick<CrmAbilities, "stateOf">,
  orders: readonly ShopOrder[],
  after: string,
): Promise<void> {
  for (const order of orders) {
    const state = await subject.stateOf(order)
    must(state === "waiting", `${after}, the plugin says "${state}" of an order that could not be sent.`)
  }
}
