import { indiaDate } from "medusa-integration-kit"
import type { DeskLine, OrderCard } from "../contract/order-card"
import type { CrmState, FulfillmentStatus, PaymentStatus } from "../contract/statuses"
import type { DeskFacts } from "./desk-source"
import { fulfillmentStatusOf } from "./fulfillment-status-of"
import { lexemes } from "./lexemes"
import { numberKey } from "./number-key"
import type { AddressFacts, OrderFacts } from "./order-facts"
import type { LineMoney, OrderMoney } from "./order-money"
import { paymentStatusOf } from "./payment-status-of"
import { comparable, searchWords } from "./search-words"
import { stateOf } from "./state-of"

/** Everything that is kept of one order. Names as in the tables. */
export interface DeskRow {
  readonly order_id: string
  readonly number_key: string
  readonly name_key: string
  readonly placed_at: string
  /** In India. */
  readonly day: string
  readonly paid_at: string | null
  readonly currency_code: string
  readonly total: number
  readonly paid: number
  readonly refunded: number
  readonly payment_status: PaymentStatus
  readonly fulfillment_status: FulfillmentStatus
  readonly delivery_option: string | null
  readonly state: string | null
  readonly crm_state: CrmState
  readonly failed_deliveries: number
  readonly card: OrderCard
  readonly words: string
  readonly lines: readonly KeptLine[]
}

/** One line of goods, with what it is found and counted by. */
export interface KeptLine {
  readonly position: number
  readonly product_id: string | null
  readonly sku_key: string | null
  readonly title: string
  readonly pieces: number
  readonly total: number
  readonly line: DeskLine
}

/** Makes an order's row of what core and the store's sources know of it. */
export function deskRow(facts: OrderFacts, money: OrderMoney, told: DeskFacts): DeskRow {
  const isCanceled = facts.status === "canceled" || facts.canceled_at !== null
  const number = facts.custom_display_id || String(facts.display_id ?? facts.id)
  const to = facts.shipping_address ?? facts.billing_address
  const name = nameOf(to) || nameOf(facts.billing_address) || facts.email
  const mobile = to?.phone || facts.billing_address?.phone || ""
  const state = stateOf(to?.province ?? "", to?.country_code ?? "")
  const lines = keptLines(facts, money.lines)
  return {
    order_id: facts.id,
    number_key: numberKey(number),
    name_key: comparable(name),
    placed_at: facts.created_at.toISOString(),
    day: indiaDate(facts.created_at),
    paid_at: facts.paid_at?.toISOString() ?? null,
    currency_code: facts.currency_code,
    total: money.total,
    paid: money.paid,
    refunded: money.refunded,
    payment_status: paymentStatusOf({
      ...money,
      told: told.paymentStatus,
      isCanceled,
      hasError: facts.has_error,
    }),
    fulfillment_status: fulfillmentStatusOf(facts),
    delivery_option: facts.shipping_methods.find((method) => !method.is_of_return)?.name || null,
    state: state || null,
    crm_state: told.crmState ?? "none",
    failed_deliveries: told.failedDeliveries ?? 0,
    card: {
      number,
      display_id: facts.display_id,
      name,
      mobile,
      email: facts.email,
      company: to?.company ?? "",
      gstin: gstinOf(facts),
      address: {
        address_1: to?.address_1 ?? "",
        address_2: to?.address_2 ?? "",
        city: to?.city ?? "",
        state,
        pincode: to?.postal_code ?? "",
        country: (to?.country_code ?? "").toUpperCase(),
      },
      products: lines.map(({ title, pieces }) => `${title} × ${pieces}`),
      skus: distinct(lines.map(({ line }) => line.sku)),
      hsns: distinct(lines.map(({ line }) => line.hsn)),
      pieces: lines.reduce((sum, { pieces }) => sum + pieces, 0),
      tax: money.tax,
      shipping: money.shipping,
      discount: money.discount,
      canceled_at: facts.canceled_at?.toISOString() ?? null,
      payment_method: told.paymentMethod ?? null,
      transaction_id: told.transactionId ?? null,
      bank_reference: told.bankReference ?? null,
      crm_record_id: told.crmRecordId ?? null,
    },
    words: lexemes(
      searchWords({
        names: [nameOf(facts.shipping_address), nameOf(facts.billing_address)],
        numbers: [number, String(facts.display_id ?? "")],
        mobiles: [facts.shipping_address?.phone ?? "", facts.billing_address?.phone ?? ""],
        email: facts.email,
        references: [
          told.transactionId ?? "",
          told.bankReference ?? "",
          ...(told.references ?? []),
          facts.id,
        ],
      }),
    ),
    lines,
  }
}

const distinct = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].filter((text) => text !== "")

const nameOf = (at: AddressFacts): string => [at?.first_name, at?.last_name].filter(Boolean).join(" ")

/** Where shops keep a buyer's GSTIN: in the metadata of the order, or of an address. */
function gstinOf({ metadata, shipping_address, billing_address }: OrderFacts): string {
  const found = [metadata, billing_address?.metadata, shipping_address?.metadata].map((data) =>
    typeof data === "object" && data !== null && "gstin" in data ? data.gstin : undefined,
  )
  const gstin = found.find((value) => typeof value === "string" && value !== "")
  return typeof gstin === "string" ? gstin.slice(0, 20) : ""
}

/** Lines of an edited order that have nothing left in them are none. */
function keptLines({ items }: OrderFacts, money: readonly LineMoney[]): readonly KeptLine[] {
  return items.flatMap((item, position) => {
    const pieces = Number(item.quantity)
    const amounts = money[position]
    if (pieces === 0 || amounts === undefined) return []
    const title = titleOf(item)
    const line: DeskLine = {
      title,
      sku: item.sku ?? "",
      hsn: item.hsn ?? "",
      pieces,
      unit_price: amounts.unitPrice,
      discount: amounts.discount,
      tax: amounts.tax,
      tax_rates: item.tax_lines.map(({ rate }) => String(Number(rate))).join("+"),
      total: amounts.total,
    }
    const sku = item.sku === null || item.sku === "" ? null : item.sku.toLowerCase()
    return [
      { position, product_id: item.product_id, sku_key: sku, title, pieces, total: amounts.total, line },
    ]
  })
}

/** Medusa names the only variant of a simple product "Default variant" or like the product itself. */
function titleOf({ title, product_title, variant_title }: OrderFacts["items"][number]): string {
  const product = product_title || title
  const isPlain = variant_title === "" || variant_title === product || /^default\b/i.test(variant_title)
  return isPlain ? product : `${product} (${variant_title})`
}
