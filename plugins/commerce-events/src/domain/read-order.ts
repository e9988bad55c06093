import { z } from "zod"
import { CLIENT_ID, CONSENT, holdsPersonalData, type EventItem } from "../contract"

/** Everything {@link readOrder} looks at, in the words of Medusa's query. No person among it. */
export const ORDER_FIELDS = [
  "id",
  "display_id",
  "custom_display_id",
  "status",
  "canceled_at",
  "currency_code",
  "total",
  "tax_total",
  "shipping_total",
  "metadata",
  "items.*",
  "items.total",
  "items.product.categories.name",
  "payment_collections.payments.captured_at",
] as const

/** What of an order is told. */
export interface OrderFacts {
  readonly number: string
  readonly currency: string
  readonly total: number
  readonly tax: number
  readonly shipping: number
  readonly items: readonly EventItem[]
  /** Undefined without the shopper's consent. */
  readonly clientId: string | undefined
  /** Undefined while no payment is captured. */
  readonly capturedAt: Date | undefined
  readonly isCanceled: boolean
  /** The gateway has not finished it: the number that the shopper will know may be missing. */
  readonly isUnfinished: boolean
}

/** The longest that the catalogue takes. */
const LONGEST = 200

const text = z
  .string()
  .nullish()
  .transform((value) => (value ?? "").replace(/\p{Cc}+/gu, " ").trim())

/** Units of the currency, to its hundredth: Medusa's totals are not rounded. */
const money = z
  .union([
    z.number(),
    z.string(),
    z.object({ numeric: z.number() }).transform((big) => big.numeric),
    z.object({ value: z.union([z.number(), z.string()]) }).transform((big) => big.value),
  ])
  .transform((value) => toHundredth(Number(value)))
  .pipe(z.number())

const toHundredth = (amount: number): number => Number(amount.toFixed(2))

const itemShape = z.object({
  variant_id: text,
  variant_sku: text,
  title: text,
  product_title: text,
  variant_title: text,
  quantity: z.coerce.number().positive(),
  total: money,
  product: z.object({ categories: z.array(z.object({ name: text })).nullish() }).nullish(),
})

const orderShape = z.object({
  id: z.string().min(1),
  display_id: z.union([z.number(), z.string()]).nullish(),
  custom_display_id: text,
  status: text,
  canceled_at: z.coerce.date().nullish(),
  currency_code: z.string().min(1),
  total: money,
  tax_total: money,
  shipping_total: money,
  metadata: z.record(z.string(), z.unknown()).nullish(),
  items: z.array(itemShape),
  payment_collections: z
    .array(z.object({ payments: z.array(z.object({ captured_at: z.coerce.date().nullish() })).nullish() }))
    .nullish(),
})

export type OrderReading =
  | { readonly kind: "order"; readonly order: OrderFacts }
  /** Says which fields are wrong, never their values. */
  | { readonly kind: "unreadable"; readonly reason: string }

/** An order as Medusa's query gives it, without anything that leads to a person. */
export function readOrder(raw: unknown): OrderReading {
  const parsed = orderShape.safeParse(raw)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)
    return { kind: "unreadable", reason: faults.join("; ") }
  }
  const order = parsed.data
  const payments = (order.payment_collections ?? []).flatMap((collection) => collection.payments ?? [])
  const captures = payments.flatMap(({ captured_at: at }) => (at ? [at] : []))
  return {
    kind: "order",
    order: {
      number: order.custom_display_id || String(order.display_id ?? order.id),
      currency: order.currency_code.toUpperCase(),
      total: order.total,
      tax: order.tax_total,
      shipping: order.shipping_total,
      items: order.items.map(eventItem).sort((a, b) => (a.item_id < b.item_id ? -1 : 1)),
      clientId: consentedClientId(order.metadata ?? {}),
      capturedAt: captures.toSorted((a, b) => a.getTime() - b.getTime())[0],
      isCanceled: order.status === "canceled" || !!order.canceled_at,
      isUnfinished: order.status === "requires_action",
    },
  }
}

function consentedClientId(metadata: Record<string, unknown>): string | undefined {
  const clientId = metadata[CONSENT.clientId]
  const isGiven = metadata[CONSENT.given] === true && typeof clientId === "string" && CLIENT_ID.test(clientId)
  return isGiven ? clientId : undefined
}

function eventItem(item: z.infer<typeof itemShape>): EventItem {
  const id = safe(item.variant_sku) ?? safe(item.variant_id) ?? "item"
  const variant = safe(item.variant_title)
  const category = safe(item.product?.categories?.[0]?.name ?? "")
  return {
    item_id: id.slice(0, LONGEST / 2),
    item_name: safe(item.product_title || item.title) ?? id,
    ...(variant === undefined ? {} : { item_variant: variant }),
    ...(category === undefined ? {} : { item_category: category }),
    price: toHundredth(item.total / item.quantity),
    quantity: item.quantity,
  }
}

/** Undefined for a text that is empty or that leads to a person: a merchant may write anything into a title. */
const safe = (value: string): string | undefined =>
  value === "" || holdsPersonalData(value) ? undefined : [...value].slice(0, LONGEST / 2).join("")
