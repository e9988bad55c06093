import { paise } from "medusa-integration-kit"
import type { Paise } from "medusa-integration-kit"
import { amountsOf } from "./amounts-of"
import type { OrderSums } from "./amounts-of"
import { indiaMoment } from "./india-moment"
import type { Seller } from "./options"
import type { OrderExtras } from "./order-extras"
import type { LineAmounts } from "./order-amounts"
import { hasBeenPaid } from "./order-stage"
import { keptQuantity, personName, titleOf, variantTitle } from "./read-order"
import type { ReadAddress, ReadOrder } from "./read-order"
import { groupedRupees, rupees } from "./rupees"
import type { RefundProgress } from "./shop-questions"
import { refundsOf } from "./refunds-of"

/** Everything that stands on a receipt, in words, in the order in which it stands there. */
export interface Receipt {
  readonly number: string
  readonly seller: Seller
  readonly notice: string
  /** Labels and what they label: dates, the payment. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly blocks: readonly { readonly title: string; readonly lines: readonly string[] }[]
  readonly lines: readonly ReceiptLine[]
  readonly rates: readonly { readonly rate: string; readonly taxable: string; readonly tax: string }[]
  readonly totals: readonly {
    readonly label: string
    readonly amount: string
    readonly isSum?: boolean
  }[]
  readonly refunds: readonly { readonly at: string; readonly amount: string; readonly status: string }[]
}

/** Amounts of lines carry no sign of the currency: the head of the table does. */
export interface ReceiptLine {
  readonly title: string
  /** Variant, discount: smaller, below. */
  readonly notes: readonly string[]
  readonly hsn: string
  readonly quantity: string
  readonly price: string
  readonly taxable: string
  readonly rate: string
  readonly tax: string
  readonly amount: string
}

export type ReceiptVerdict =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly code: "order_not_paid" | "no_receipt"; readonly message: string }

const REFUND_WORDS = {
  pending: "On its way to you",
  done: "Given back",
  delayed: "Delayed, we are looking into it",
} as const satisfies Record<RefundProgress, string>

const GSTIN = /^[0-9A-Z]{15}$/

/** The receipt of an order that was paid, also of one that was refunded or canceled since. */
export function receiptOf(
  order: ReadOrder,
  extras: OrderExtras,
  shop: { readonly seller: Seller; readonly receiptNotice: string },
): ReceiptVerdict {
  const statuses = {
    order: order.status,
    payment: order.payment_status,
    fulfillment: order.fulfillment_status,
  }
  if (!hasBeenPaid(statuses))
    return {
      ok: false,
      code: "order_not_paid",
      message: "This order is not paid, so there is no receipt yet.",
    }
  if (order.currency_code.toLowerCase() !== "inr")
    return {
      ok: false,
      code: "no_receipt",
      message: "There are receipts for orders in Indian rupees only. Please ask the shop for yours.",
    }
  const amounts = amountsOf(order)
  return {
    ok: true,
    receipt: {
      number: order.number,
      seller: shop.seller,
      notice: shop.receiptNotice,
      facts: factsOf(order, extras),
      blocks: blocksOf(order),
      lines: linesOf(order, amounts),
      rates: amounts.rates.map(({ rate, taxable, amount }) => ({
        rate: `${rate} %`,
        taxable: groupedRupees(taxable),
        tax: groupedRupees(amount),
      })),
      totals: totalsOf(amounts),
      refunds: refundsOf(order, extras.refunds).map(({ amount, at, status }) => ({
        at: indiaMoment(at),
        amount: rupees(amount),
        status: REFUND_WORDS[status],
      })),
    },
  }
}

function factsOf(order: ReadOrder, { payment }: OrderExtras): Receipt["facts"] {
  const [first] = order.payments
    .flatMap(({ id, captured_at: at }) => (at ? [{ id, at }] : []))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  const reference = payment?.reference ?? first?.id
  return [
    ["Order", order.number],
    ["Ordered on", indiaMoment(order.created_at)],
    ...(first ? [["Paid on", indiaMoment(first.at)] as const] : []),
    ...(payment?.method ? [["Paid by", payment.method] as const] : []),
    ...(reference === undefined ? [] : [["Payment reference", reference] as const]),
  ]
}

function blocksOf(order: ReadOrder): Receipt["blocks"] {
  const delivery = order.shipping_address ?? order.billing_address
  const buyer = order.billing_address ?? order.shipping_address
  const gstin = [order.metadata, order.billing_address?.metadata, order.shipping_address?.metadata]
    .map((data) => data?.["gstin"])
    .find((value): value is string => typeof value === "string" && GSTIN.test(value))
  return [
    { title: "Buyer", lines: [...envelope(buyer), ...(gstin === undefined ? [] : [`GSTIN ${gstin}`])] },
    { title: "Delivery address", lines: envelope(delivery) },
  ].filter(({ lines }) => lines.length > 0)
}

function envelope(at: ReadAddress): string[] {
  const city = [at?.city, at?.postal_code].filter(Boolean).join(" ")
  const place = [city, at?.province].filter(Boolean).join(", ")
  const lines = [personName(at), at?.company, at?.address_1, at?.address_2, place, at?.phone]
  return lines.flatMap((line) => (line ? [line] : []))
}

function linesOf(order: ReadOrder, { goods, deliveries }: OrderSums): ReceiptLine[] {
  const sold = order.items.flatMap((item, index): ReceiptLine[] => {
    const amounts = goods[index]
    if (!amounts) return []
    const variant = variantTitle(item)
    return [
      {
        ...columnsOf(amounts, keptQuantity(item)),
        title: titleOf(item),
        notes: [...(variant === null ? [] : [variant]), ...discountNote(amounts)],
        hsn: item.variant?.hs_code || item.variant?.product?.hs_code || "–",
        rate: ratesOf(item.tax_lines),
      },
    ]
  })
  const sent = order.shipping_methods.flatMap((method, index): ReceiptLine[] => {
    const amounts = deliveries[index]
    if (!amounts || amounts.original === 0) return []
    return [
      {
        ...columnsOf(amounts, 1),
        title: method.name,
        notes: discountNote(amounts),
        hsn: "–",
        rate: ratesOf(method.tax_lines),
      },
    ]
  })
  return [...sold, ...sent]
}

function columnsOf(amounts: LineAmounts, quantity: number) {
  return {
    quantity: String(quantity),
    price: quantity > 0 ? groupedRupees(paise(Math.round(amounts.original / quantity))) : "–",
    taxable: groupedRupees(amounts.taxable),
    tax: groupedRupees(amounts.tax),
    amount: groupedRupees(amounts.amount),
  }
}

const ratesOf = (lines: ReadOrder["items"][number]["tax_lines"]): string =>
  lines.length === 0 ? "–" : `${lines.map(({ rate }) => rate).join(" + ")} %`

const discountNote = ({ discount }: LineAmounts): string[] =>
  discount === 0 ? [] : [`Discount −${rupees(discount)}`]

function totalsOf(amounts: OrderSums): Receipt["totals"] {
  const { adjustment, deliveries, goods, lines, tax, total } = amounts
  const discount = sum(lines.map((line) => line.discount))
  const delivery = sum(deliveries.map(({ original }) => original))
  return [
    { label: "Items", amount: rupees(sum(goods.map(({ original }) => original))) },
    ...(deliveries.length === 0
      ? []
      : [{ label: "Delivery", amount: delivery === 0 ? "Free" : rupees(delivery) }]),
    ...(discount === 0 ? [] : [{ label: "Discount", amount: `−${rupees(discount)}` }]),
    ...(adjustment === 0
      ? []
      : [
          {
            label: "Credits and adjustments",
            amount: `${adjustment < 0 ? "−" : ""}${rupees(paise(Math.abs(adjustment)))}`,
          },
        ]),
    { label: "Total, all taxes included", amount: rupees(total), isSum: true },
    { label: "GST in it", amount: rupees(tax) },
  ]
}

const sum = (amounts: readonly Paise[]): Paise => paise(amounts.reduce((total, amount) => total + amount, 0))
