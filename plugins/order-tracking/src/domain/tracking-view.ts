import { paise, rupeesFromPaise } from "medusa-integration-kit"
import { amountsOf } from "./amounts-of"
import type { OrderExtras } from "./order-extras"
import { orderStage, paymentState } from "./order-stage"
import { parcelStatus } from "./parcel-status"
import { keptQuantity, personName, titleOf, variantTitle } from "./read-order"
import type { ReadOrder } from "./read-order"
import { refundsOf } from "./refunds-of"
import { webLink } from "./web-link"

/** What a shopper may know of an order. Amounts are in rupees with two decimals, moments ISO 8601 in UTC. */
export function trackingView(order: ReadOrder, extras: OrderExtras) {
  const amounts = amountsOf(order)
  const statuses = {
    order: order.status,
    payment: order.payment_status,
    fulfillment: order.fulfillment_status,
  }
  const at = order.shipping_address
  return {
    order: {
      id: order.id,
      number: order.number,
      created_at: order.created_at.toISOString(),
      status: orderStage(statuses),
      items: order.items.map((item, index) => ({
        title: titleOf(item),
        variant_title: variantTitle(item),
        quantity: keptQuantity(item),
        total: rupees(amounts.goods[index]?.amount ?? 0),
      })),
    },
    shipments: order.fulfillments.map((parcel) => shipment(parcel, order)),
    delivery: {
      name: order.shipping_methods.map(({ name }) => name).join(", "),
      promise: extras.promise,
      address: {
        full_name: personName(at),
        address_1: at?.address_1 ?? "",
        address_2: at?.address_2 ?? "",
        city: at?.city ?? "",
        state: at?.province ?? "",
        pincode: at?.postal_code ?? "",
      },
    },
    tax_lines: amounts.rates.map(({ rate, taxable, amount }) => ({
      label: `GST ${rate} %`,
      rate,
      taxable: rupees(taxable),
      amount: rupees(amount),
    })),
    totals: {
      currency_code: order.currency_code,
      /** Goods before discounts, tax included. */
      original_item_total: rupees(sum(amounts.goods.map(({ original }) => original))),
      item_total: rupees(sum(amounts.goods.map(({ amount }) => amount))),
      shipping_total: rupees(sum(amounts.deliveries.map(({ amount }) => amount))),
      discount_total: rupees(sum(amounts.lines.map(({ discount }) => discount))),
      adjustment_total: signedRupees(amounts.adjustment),
      tax_total: rupees(amounts.tax),
      total: rupees(amounts.total),
    },
    refunds: refundsOf(order, extras.refunds).map(({ amount, at: made, status }) => ({
      amount: rupees(amount),
      at: made.toISOString(),
      status,
    })),
    payment: { status: paymentState(statuses), method: extras.payment?.method ?? null },
  }
}

function shipment(parcel: ReadOrder["fulfillments"][number], order: ReadOrder) {
  const { id, packed_at, shipped_at, delivered_at, canceled_at } = parcel
  return {
    id,
    status: parcelStatus(parcel),
    packed_at: packed_at?.toISOString() ?? null,
    shipped_at: shipped_at?.toISOString() ?? null,
    delivered_at: delivered_at?.toISOString() ?? null,
    canceled_at: canceled_at?.toISOString() ?? null,
    items: parcel.items.map(({ title, line_item_id, quantity }) => {
      const line = order.items.find((item) => item.id === line_item_id)
      return {
        title: line ? titleOf(line) : title,
        variant_title: line ? variantTitle(line) : null,
        quantity,
      }
    }),
    tracking: parcel.labels.map((label) => ({
      number: label.tracking_number,
      url: webLink(label.tracking_url),
    })),
  }
}

const rupees = (amount: number): number => Number(rupeesFromPaise(paise(amount)))
const signedRupees = (amount: number): number => (amount < 0 ? -rupees(-amount) : rupees(amount))
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
