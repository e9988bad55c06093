import { createHash, randomInt, randomUUID } from "node:crypto"
import { setTimeout as rest } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, PaymentEvents } from "@medusajs/framework/utils"
import {
  cancelOrderWorkflow,
  capturePaymentWorkflow,
  refundPaymentWorkflow,
  updateOrderWorkflow,
} from "@medusajs/medusa/core-flows"
import { paise, rupeesFromPaise } from "medusa-integration-kit"
import type {
  LineWish,
  Minor,
  OrderWish,
  ShopAbilities,
  ShopOrder,
  SyncAbilities,
} from "medusa-integration-kit/conformance"

import type { OutboxView } from "../outbox-view"
import { placeOrder } from "../paid-orders"
import type { PaidOrder } from "../paid-orders"
import { until } from "../until"
import { expectedRecord } from "./expected-record"
import { fulfilOrder } from "./fulfil-order"
import { readShopOrder } from "./read-shop-order"

const LINES: readonly LineWish[] = [
  { title: "Copper bottle", quantity: 2, unitPrice: 49_900 },
  { title: "Enamel mug", quantity: 1, unitPrice: 20_050 },
]
/** One act may be several events; the last of them is heard within this time. */
const EVENTS_MS = 300
/** So long an order takes at most, on a busy machine. A call of Zoho's that is waited for takes ten seconds. */
const USUAL_MS = 8000

type Shop = ShopAbilities & Pick<SyncAbilities, "loseEvents" | "repeatEvent">

/** The store through core's own modules, workflows and tables. */
export function shopOf(container: MedusaContainer, store: OutboxView): Shop {
  let areEventsLost = false

  const told = async (orderId: string): Promise<number> =>
    (await store.rows("select 1 as one from outbox_delivery where subject = $1", [orderId])).length

  /** Resolves when the plugin has heard of it. */
  const heard = async (orderId: string, act: () => Promise<unknown>): Promise<void> => {
    const before = await told(orderId)
    await act()
    await until("the plugin hears of it", async () => (await told(orderId)) > before)
    await rest(EVENTS_MS)
  }

  const place = async (wish: OrderWish = {}): Promise<PaidOrder> => {
    const { lines = LINES, customer = {}, street } = wish
    const { email = `shopper.${randomUUID()}@example.com`, name = "Meera Iyer", wantsMarketing } = customer
    const account = customer.registered
      ? await container.resolve(Modules.CUSTOMER).createCustomers({ email, has_account: true })
      : undefined
    return placeOrder(container, {
      email,
      name: nameParts(name),
      phone: customer.phone ?? `98${String(randomInt(100_000_000)).padStart(8, "0")}`,
      lines: lines.map(lineOf),
      ...(account ? { customerId: account.id } : {}),
      ...(street === undefined ? {} : { street }),
      ...(wantsMarketing === undefined ? {} : { metadata: { wants_marketing: wantsMarketing } }),
    })
  }

  const captureQuietly = ({ paymentId }: PaidOrder): Promise<unknown> =>
    container.resolve(Modules.PAYMENT).capturePayment({ payment_id: paymentId })

  const paidOrder = async (wish?: OrderWish): Promise<ShopOrder> => {
    const order = await place(wish)
    const input = { payment_id: order.paymentId }
    if (areEventsLost) await captureQuietly(order)
    else await heard(order.id, () => capturePaymentWorkflow(container).run({ input }))
    return { id: order.id }
  }

  const paymentOf = async ({ id }: ShopOrder) => (await readShopOrder(store, id)).payment

  return {
    paidOrder,
    unpaidOrder: async (wish) => ({ id: (await place(wish)).id }),
    oldOrder: async (paidAt, wish) => {
      const order = await place(wish)
      await captureQuietly(order)
      for (const [row, id] of [
        ["payment set captured_at = $2,", order.paymentId],
        ['"order" set', order.id],
      ] as const)
        await store.rows(`update ${row} created_at = $2, updated_at = $2 where id = $1`, [id, paidAt])
      return { id: order.id }
    },
    capturedFor: async (order) => (await paymentOf(order)).captured,
    refund: async (order, amount) => {
      const input = { payment_id: (await paymentOf(order)).id, amount: rupees(amount) }
      await heard(order.id, () => refundPaymentWorkflow(container).run({ input }))
    },
    cancel: ({ id }) => heard(id, () => cancelOrderWorkflow(container).run({ input: { order_id: id } })),
    fulfil: async ({ id }) => {
      const { lines } = await readShopOrder(store, id)
      await heard(id, () => fulfilOrder(container, id, lines))
    },
    changeAddress: ({ id }, street) => {
      const input = { id, user_id: "user_1", shipping_address: { address_1: street } }
      return heard(id, () => updateOrderWorkflow(container).run({ input }))
    },
    expected: async ({ id }) => expectedRecord(id, await readShopOrder(store, id)),
    shopTakesOrders: async () => {
      const began = performance.now()
      const isPlaced = await paidOrder().then(
        () => true,
        () => false,
      )
      return isPlaced && performance.now() - began < USUAL_MS
    },
    loseEvents: async (act) => {
      areEventsLost = true
      await act().finally(() => (areEventsLost = false))
    },
    repeatEvent: async (order) => {
      const data = { id: (await paymentOf(order)).id }
      await container.resolve(Modules.EVENT_BUS).emit({ name: PaymentEvents.CAPTURED, data })
      await rest(EVENTS_MS)
    },
  }
}

const rupees = (minor: Minor): number => Number(rupeesFromPaise(paise(minor)))

/** A product of its own for each title. */
const lineOf = ({ title, quantity, unitPrice }: LineWish) => ({
  sku: `SKU-${createHash("sha256").update(title).digest("hex").slice(0, 10)}`,
  title,
  quantity,
  price: rupees(unitPrice),
})

/** As a checkout asks for it: the last word is the last name. */
function nameParts(name: string): readonly [string, string] {
  const gap = name.lastIndexOf(" ")
  return gap < 0 ? [name, ""] : [name.slice(0, gap), name.slice(gap + 1)]
}
