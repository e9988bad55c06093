import { InvalidAmountError, paise, paiseFromDecimal } from "medusa-integration-kit"
import type { Paise } from "medusa-integration-kit"
import { z } from "zod"

import type { OrderLine, OrderSnapshot, PostalAddress } from "./order-snapshot"
import { orderStatus, paymentStatus } from "./order-status"

/** Everything {@link readOrder} looks at, in the words of Medusa's query. */
export const ORDER_FIELDS = [
  "id",
  "display_id",
  "custom_display_id",
  "status",
  "canceled_at",
  "email",
  "currency_code",
  "metadata",
  "created_at",
  "total",
  "credit_line_total",
  "customer.id",
  "customer.has_account",
  "shipping_address.*",
  "billing_address.*",
  "items.*",
  "items.total",
  "items.original_total",
  "items.detail.*",
  "fulfillments.canceled_at",
  "fulfillments.labels.tracking_number",
  "payment_collections.payments.id",
  "payment_collections.payments.captured_at",
  "payment_collections.payments.data",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.amount",
] as const

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? "")

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

const address = z
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
type Address = z.infer<typeof address>

const item = z.object({
  id: z.string(),
  variant_id: text,
  variant_sku: text,
  title: text,
  product_title: text,
  variant_title: text,
  // A line that an edit took out may stay with nothing in it.
  quantity: z.coerce.number().nonnegative(),
  total: money,
  original_total: money,
  detail: z.object({ fulfilled_quantity: z.coerce.number() }).nullish().catch(undefined),
})

const values = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform((value) => value ?? {})

const rawOrder = z.object({
  id: z.string().min(1),
  display_id: z.union([z.number(), z.string()]).nullish(),
  custom_display_id: text,
  status: text,
  canceled_at: z.coerce.date().nullish(),
  email: text,
  currency_code: text,
  metadata: values,
  customer: z.object({ id: z.string(), has_account: z.boolean().nullish() }).nullish(),
  created_at: z.coerce.date(),
  total: money,
  credit_line_total: money.nullish(),
  shipping_address: address,
  billing_address: address,
  items: z.array(item),
  fulfillments: z
    .array(
      z.object({
        canceled_at: z.coerce.date().nullish(),
        labels: z.array(z.object({ tracking_number: text })).nullish(),
      }),
    )
    .nullish(),
  payment_collections: z.array(
    z.object({
      payments: z
        .array(
          z.object({
            id: z.string(),
            captured_at: z.coerce.date().nullish(),
            data: values,
            captures: z.array(z.object({ amount: money })).nullish(),
            refunds: z.array(z.object({ amount: money })).nullish(),
          }),
        )
        .nullish(),
    }),
  ),
})

/** Names under which gateways keep the transaction's number in a payment's data, or a person the bank's; best first. */
const REFERENCE_KEYS = ["transaction_id", "transactionid", "transactionId", "bank_reference"]

export type OrderReading =
  | { readonly kind: "order"; readonly order: OrderSnapshot }
  | { readonly kind: "not_captured" }
  /** Says which fields are wrong, never their values. */
  | { readonly kind: "unreadable"; readonly reason: string }

/** An order as Medusa's query gives it, checked and in exact units. */
export function readOrder(raw: unknown): OrderReading {
  const parsed = rawOrder.safeParse(raw)
  if (!parsed.success) {
    const paths = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ")
    return { kind: "unreadable", reason: `The order cannot be read: ${paths}.` }
  }
  const order = parsed.data
  const payments = order.payment_collections.flatMap((collection) => collection.payments ?? [])
  const captured = payments.flatMap((payment) =>
    payment.captured_at ? [{ ...payment, captured_at: payment.captured_at }] : [],
  )
  const [payment] = captured
  if (!payment) return { kind: "not_captured" }

  const shipping = order.shipping_address ?? order.billing_address
  const items = order.items.filter((line) => line.quantity > 0)
  const paid = sumOf(captured.flatMap((one) => one.captures ?? []))
  const refunded = sumOf(captured.flatMap((one) => one.refunds ?? []))
  const progress = {
    isCanceled: order.status === "canceled" || Boolean(order.canceled_at),
    isFulfilled:
      items.length > 0 && items.every((line) => (line.detail?.fulfilled_quantity ?? 0) >= line.quantity),
    paid,
    refunded,
  }
  return {
    kind: "order",
    order: {
      id: order.id,
      number: order.custom_display_id || String(order.display_id ?? order.id),
      status: orderStatus(progress),
      paymentStatus: paymentStatus(progress),
      email: order.email,
      customerId: order.customer?.has_account ? order.customer.id : null,
      placedAt: order.created_at,
      paidAt: payment.captured_at,
      customerName: personName(shipping) || personName(order.billing_address) || localPart(order.email),
      phone: shipping?.phone || order.billing_address?.phone || "",
      address: postalAddress(shipping),
      // Medusa gives items in no fixed order; sorted, the same order is always the same record.
      lines: items.map(orderLine).sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)),
      // Medusa books a refund as a credit line that lowers the order's total; refunds are told apart from it.
      total: paise(order.total + Math.min(order.credit_line_total ?? 0, refunded)),
      amountPaid: paid,
      refundedTotal: refunded,
      currency: order.currency_code.toUpperCase(),
      trackingNumber: trackingNumbers(order.fulfillments ?? []),
      paymentReference: firstText(payment.data, REFERENCE_KEYS) ?? payment.id,
      paymentData: payment.data,
      metadata: order.metadata,
    },
  }
}

const sortKey = (line: OrderLine): string => `${line.code} ${line.id}`

function sumOf(moves: readonly { readonly amount: Paise }[]): Paise {
  return paise(moves.reduce((sum, move) => sum + move.amount, 0))
}

function trackingNumbers(parcels: NonNullable<z.infer<typeof rawOrder>["fulfillments"]>): string {
  const numbers = parcels
    .filter((parcel) => !parcel.canceled_at)
    .flatMap((parcel) => (parcel.labels ?? []).map((label) => label.tracking_number))
  return [...new Set(numbers.filter(Boolean))].sort().join(", ")
}

function personName(at: Address): string {
  return [at?.first_name, at?.last_name].filter(Boolean).join(" ")
}

function localPart(email: string): string {
  return email.split("@")[0] ?? ""
}

function orderLine(line: z.infer<typeof item>): OrderLine {
  return {
    id: line.id,
    code: line.variant_sku || line.variant_id || line.id,
    name: lineName(line.product_title || line.title, line.variant_title),
    quantity: line.quantity,
    originalTotal: line.original_total,
    total: line.total,
  }
}

/** Medusa names the only variant of a simple product "Default variant" or like the product itself. */
function lineName(product: string, variant: string): string {
  return variant === "" || variant === product || /^default\b/i.test(variant)
    ? product
    : `${product} (${variant})`
}

function postalAddress(at: Address): PostalAddress {
  return {
    street: [at?.address_1, at?.address_2].filter(Boolean).join(", "),
    city: at?.city ?? "",
    state: at?.province ?? "",
    postalCode: at?.postal_code ?? "",
    country: countryName(at?.country_code ?? ""),
  }
}

function countryName(code: string): string {
  return /^[a-z]{2}$/i.test(code)
    ? (new Intl.DisplayNames("en", { type: "region" }).of(code.toUpperCase()) ?? code.toUpperCase())
    : code
}

function firstText(data: Readonly<Record<string, unknown>>, keys: readonly string[]): string | undefined {
  return keys.map((key) => scalarText(data[key])).find((value) => value !== undefined)
}

function scalarText(value: unknown): string | undefined {
  if (typeof value === "string" && value.trim() !== "") return value.trim()
  return typeof value === "number" ? String(value) : undefined
}
