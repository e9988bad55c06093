import type { OrderFilter } from "../../../contract/order-filter"
import { searchQuery } from "../../../domain/search-query"

/** A part of a statement with the values of its named parameters. */
export interface Sql {
  readonly text: string
  /** Whether few orders pass as a rule: words are looked for, or several things at once. */
  readonly isNarrow: boolean
  readonly values: Readonly<Record<string, unknown>>
}

const isAmong = (column: string, name: string): string => `r.${column} = any(cast(:${name} as text[]))`

/** So many conditions together leave few orders, as a rule. */
const SEVERAL = 4

interface Condition {
  readonly when: boolean
  readonly text: string
  readonly values: Readonly<Record<string, unknown>>
}

const among = (column: string, name: string, values: readonly string[]): Condition => ({
  when: values.length > 0,
  text: isAmong(column, name),
  values: { [name]: values },
})

const ofLines = (column: string, name: string, values: readonly string[]): Condition => ({
  when: values.length > 0,
  text: `r.order_id in (select l.order_id from order_desk_line l where l.${column} = any(cast(:${name} as text[])))`,
  values: { [name]: values },
})

/**
 * What an `order_desk_row r` must fulfil. Only what is asked for stands in it, so that PostgreSQL plans for that.
 *
 * @param isStatusFree the payment status is left out: its own counts are made with all filters but itself
 */
export function conditions(filter: OrderFilter, isStatusFree = false): Sql {
  const match = searchQuery(filter.text)
  const all: readonly Condition[] = [
    {
      when: filter.from !== undefined,
      text: "r.day >= cast(:from as date)",
      values: { from: filter.from },
    },
    {
      when: filter.to !== undefined,
      text: "r.day <= cast(:to as date)",
      values: { to: filter.to },
    },
    ...(isStatusFree ? [] : [among("payment_status", "paymentStatuses", filter.paymentStatuses)]),
    among("fulfillment_status", "fulfillmentStatuses", filter.fulfillmentStatuses),
    among("delivery_option", "deliveryOptions", filter.deliveryOptions),
    among("state", "states", filter.states),
    among("crm_state", "crmStates", filter.crmStates),
    ofLines("product_id", "productIds", filter.productIds),
    ofLines(
      "sku_key",
      "skus",
      filter.skus.map((sku) => sku.toLowerCase()),
    ),
    {
      when: filter.amountFrom !== undefined,
      text: "r.total >= cast(:amountFrom as bigint)",
      values: { amountFrom: filter.amountFrom },
    },
    {
      when: filter.amountTo !== undefined,
      text: "r.total <= cast(:amountTo as bigint)",
      values: { amountTo: filter.amountTo },
    },
    { when: filter.hasFailedDeliveries, text: "r.failed_deliveries > 0", values: {} },
    {
      when: filter.currencyCode !== undefined,
      text: "r.currency_code = :currencyCode",
      values: { currencyCode: filter.currencyCode },
    },
    {
      when: match !== undefined,
      text: "r.words @@ cast(:match as tsquery)",
      values: { match },
    },
    { when: match === undefined && filter.text.trim() !== "", text: "false", values: {} },
  ]
  const asked = all.filter(({ when }) => when)
  return {
    isNarrow: match !== undefined || asked.length >= SEVERAL,
    text: asked.length === 0 ? "true" : asked.map(({ text }) => text).join("\n and "),
    values: Object.assign({}, ...asked.map(({ values }) => values)) as Sql["values"],
  }
}
