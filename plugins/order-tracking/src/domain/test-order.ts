import { readOrder } from "./read-order"
import type { ReadOrder } from "./read-order"

const ADDRESS = {
  first_name: "अनन्या",
  last_name: "शर्मा",
  phone: "+919876543210",
  address_1: "१२ महात्मा गांधी मार्ग",
  address_2: "Near Łódź Bakery",
  city: "पुणे",
  province: "Maharashtra",
  postal_code: "411001",
  metadata: { gstin: "27AAPFU0939F1ZV" },
}

/** A price with its tax in it, as Medusa hands out what it computed. */
const amounts = (price: number, rate: number, discount = 0) => ({
  original_total: price,
  total: { raw: { value: (price - discount).toFixed(2) } },
  tax_lines: [{ rate, total: { raw: { value: (((price - discount) * rate) / (100 + rate)).toFixed(15) } } }],
})

const taxIn = ({ tax_lines }: ReturnType<typeof amounts>): number =>
  Number(tax_lines[0]?.total.raw.value ?? 0)

interface Bought {
  readonly title: string
  readonly variant?: string
  readonly quantity: number
  /** Rupees for one, tax included. */
  readonly price: number
  readonly rate: number
  readonly discount?: number
}

/** A paid order of these things, with delivery for 79 rupees, as Medusa's workflow gives it. */
export function rawOrder(bought: readonly Bought[], changes: object = {}): object {
  const items = bought.map((each, index) => ({
    id: `ordli_${index}`,
    title: each.title,
    product_title: each.title,
    variant_title: each.variant ?? "Default variant",
    quantity: each.quantity,
    unit_price: each.price,
    variant: { hs_code: null, product: { hs_code: "732393" } },
    ...amounts(each.price * each.quantity, each.rate, each.discount),
  }))
  const delivery = { name: "Standard delivery", ...amounts(79, 18) }
  const lines = [...items, delivery]
  return {
    id: "order_1",
    display_id: 12,
    custom_display_id: "SL1000012",
    status: "pending",
    payment_status: "captured",
    fulfillment_status: "not_fulfilled",
    created_at: new Date("2026-11-21T17:01:05Z"),
    currency_code: "inr",
    metadata: null,
    total: lines.reduce((sum, { total }) => sum + Number(total.raw.value), 0).toFixed(2),
    tax_total: { numeric: 0, raw: { value: lines.reduce((sum, line) => sum + taxIn(line), 0).toFixed(15) } },
    items,
    shipping_methods: [{ shipping_option_id: "so_1", ...delivery }],
    shipping_address: ADDRESS,
    billing_address: ADDRESS,
    fulfillments: [],
    payment_collections: [{ payments: [{ id: "pay_1", captured_at: "2026-11-21T17:11:05Z", refunds: [] }] }],
    ...changes,
  }
}

export const BOTTLE: Bought = {
  title: "Insulated bottle",
  variant: "Emerald",
  quantity: 2,
  price: 1499,
  rate: 18,
}
export const MUG: Bought = { title: "Ceramic mug", quantity: 1, price: 649, rate: 12, discount: 64.9 }
export const BAG: Bought = { title: "यात्रा बैग", quantity: 1, price: 119_900, rate: 18 }

export const paidOrder = (changes: object = {}): ReadOrder => readOrder(rawOrder([BOTTLE, MUG, BAG], changes))

export const NOTHING_MORE = { promise: null, payment: null, refunds: new Map() } as const

export const SHOP = {
  seller: {
    name: "ŠKODA Lifestyle India",
    addressLines: ["12 Industrial Estate", "Pune 411001, Maharashtra"],
    gstin: "27AAPFU0939F1ZV",
  },
  receiptNotice:
    "This is a receipt for your payment and not a tax invoice. The GST tax invoice comes separately, with the parcel.",
}
