import { InvalidAmountError, paise, paiseFromDecimal } from "medusa-integration-kit"
import type { Paise } from "medusa-integration-kit"
import { z } from "zod"
import { cleanText } from "./clean-text"
import type { CapturedPayment, OrderLine, OrderSnapshot } from "./order-snapshot"

/** Everything {@link readOrder} looks at, in the words of Medusa's query. */
export const ORDER_FIELDS = [
  "id",
  "display_id",
  "custom_display_id",
  "status",
  "canceled_at",
  "currency_code",
  "email",
  "total",
  "tax_total",
  "shipping_address.*",
  "billing_address.*",
  "items.*",
  "items.original_total",
  "shipping_methods.*",
  "shipping_methods.original_total",
  "payment_collections.payments.id",
  "payment_collections.payments.captured_at",
  "payment_collections.payments.data",
] as const

const text = z
  .string()
  .nullish()
  .transform((value) => cleanText(value ?? ""))

/** Medusa hands out money as a number, a decimal text or a BigNumber. */
const money = z
  .union([
    z.number(),
    z.string(),
    z.object({ numeric: z.number() }).transform((big) => big.numeric),
    z.object({ value: z.union([z.number(), z.string()]) }).transform((big) => big.value),
  ])
  .transform((value, context): Paise => {
    try {
      return paiseFromDecimal(value)
    } catch (error) {
      if (!(error instanceof InvalidAmountError)) throw error
      context.addIssue({ code: "custom", message: error.message })
      return z.NEVER
    }
  })

const addressShape = z
  .object({
    first_name: text,
    last_name: text,
    phone: text,
    address_1: text,
    address_2: text,
    city: text,
    province: text,
    postal_code: text,
    country_code: text,
  })
  .nullish()
type Address = z.infer<typeof addressShape>

const itemShape = z.object({
  title: text,
  product_title: text,
  variant_title: text,
  quantity: z.coerce.number().positive(),
  original_total: money,
})

const paymentShape = z.object({
  id: z.string(),
  captured_at: z.coerce.date().nullish(),
  data: z.record(z.string(), z.unknown()).nullish(),
})

const orderShape = z.object({
  id: z.string().min(1),
  display_id: z.union([z.number(), z.string()]).nullish(),
  custom_display_id: text,
  status: text,
  canceled_at: z.coerce.date().nullish(),
  currency_code: z.string().regex(/^inr$/i, "is another currency than INR"),
  email: text,
  total: money,
  tax_total: money,
  shipping_address: addressShape,
  billing_address: addressShape,
  items: z.array(itemShape),
  shipping_methods: z.array(z.object({ name: text, original_total: money })).nullish(),
  payment_collections: z.array(z.object({ payments: z.array(paymentShape).nullish() })).nullish(),
})

/** Names under which gateways keep the transaction's number in a payment's data, or a person the bank's; best first. */
const REFERENCE_KEYS = ["transaction_id", "transactionid", "transactionId", "bank_reference"]

export type OrderReading =
  | { readonly kind: "order"; readonly order: OrderSnapshot }
  /** Says which fields are wrong, never their values. */
  | { readonly kind: "unreadable"; readonly reason: string }

/** An order as Medusa's query gives it, checked and in exact units. */
export function readOrder(raw: unknown): OrderReading {
  const parsed = orderShape.safeParse(raw)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)
    return { kind: "unreadable", reason: faults.join("; ") }
  }
  const order = parsed.data
  const shipping = order.shipping_address ?? order.billing_address
  const methods = order.shipping_methods ?? []
  const before = [...order.items, ...methods].reduce((sum, { original_total }) => sum + original_total, 0)
  return {
    kind: "order",
    order: {
      id: order.id,
      number: order.custom_display_id || String(order.display_id ?? order.id),
      email: order.email,
      customerName: personName(shipping) || personName(order.billing_address),
      lines: order.items.map(orderLine).sort((a, b) => a.name.localeCompare(b.name, "en")),
      delivery: {
        name: methods.map(({ name }) => name).join(", "),
        total: paise(methods.reduce((sum, { original_total }) => sum + original_total, 0)),
      },
      // The difference itself, so that the lines of a mail always add up to its total.
      discount: paise(Math.max(0, before - order.total)),
      total: order.total,
      tax: order.tax_total,
      address: envelope(shipping),
      phone: shipping?.phone ?? "",
      payment: capturedPayment(order.payment_collections),
      isCanceled: order.status === "canceled" || !!order.canceled_at,
      isUnfinished: order.status === "requires_action",
    },
  }
}

function capturedPayment(
  collections: z.infer<typeof orderShape>["payment_collections"],
): CapturedPayment | undefined {
  const payments = (collections ?? []).flatMap((collection) => collection.payments ?? [])
  const [first] = payments
    .flatMap(({ id, captured_at: at, data }) => (at ? [{ at, reference: referenceIn(data) ?? id }] : []))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  return first
}

function referenceIn(data: Record<string, unknown> | null | undefined): string | undefined {
  const values = REFERENCE_KEYS.map((key) => data?.[key])
  const found = values.find((value) => typeof value === "string" && value.trim() !== "")
  return typeof found === "string" ? cleanText(found) : undefined
}

const personName = (at: Address): string => [at?.first_name, at?.last_name].filter(Boolean).join(" ")

function orderLine(item: z.infer<typeof itemShape>): OrderLine {
  const name = lineName(item.product_title || item.title, item.variant_title)
  return { name, quantity: item.quantity, total: item.original_total }
}

/** Medusa names the only variant of a simple product "Default variant" or like the product itself. */
function lineName(product: string, variant: string): string {
  return variant === "" || variant === product || /^default\b/i.test(variant)
    ? product
    : `${product} (${variant})`
}

function envelope(at: Address): string[] {
  const city = [at?.city, at?.postal_code].filter(Boolean).join(" ")
  const place = [city, at?.province].filter(Boolean).join(", ")
  const lines = [
    personName(at),
    at?.address_1 ?? "",
    at?.address_2 ?? "",
    place,
    countryName(at?.country_code),
  ]
  return lines.filter((line) => line !== "")
}

function countryName(code: string | undefined): string {
  if (code === undefined || !/^[a-z]{2}$/i.test(code)) return code ?? ""
  return new Intl.DisplayNames("en", { type: "region" }).of(code.toUpperCase()) ?? code.toUpperCase()
}
