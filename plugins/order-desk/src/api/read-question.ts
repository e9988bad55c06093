import { z } from "@medusajs/framework/zod"
import { EXPORT_COLUMNS, EXPORT_ROWS, type ExportColumn } from "../contract/export-columns"
import { SORTS, type OrderFilter, type OrderSort } from "../contract/order-filter"
import { CRM_STATES, FULFILLMENT_STATUSES, PAYMENT_STATUSES } from "../contract/statuses"
import { isDay } from "../domain/days-between"
import type { ExportQuestion, OrderQuestion } from "../domain/questions"
import { queryValues } from "./query-values"

/** A question that can be answered, or what is wrong with it in a sentence for a person. */
export type Read<Question> =
  { readonly ok: true; readonly question: Question } | { readonly ok: false; readonly message: string }

const MOST_VALUES = 100

const day = (what: string) =>
  z.string().refine(isDay, `${what} must be a day of the calendar such as 2026-11-22.`)
const count = (what: string, least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `${what} must be a whole number.`)
    .transform(Number)
    .pipe(
      z
        .number()
        .min(least, `${what} must be at least ${least}.`)
        .max(most, `${what} must be at most ${most}.`),
    )
const amount = (what: string) =>
  z
    .string()
    .regex(/^\d{1,15}$/, `${what} must be a whole number of paise.`)
    .transform(Number)
const listOf = <Item extends z.ZodType>(item: Item, what: string) =>
  z.array(item).max(MOST_VALUES, `There are too many values for ${what}.`)
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words, what: string) =>
  listOf(z.enum(words, `${what} is one of ${words.join(", ")}.`), what)
const texts = (what: string) => listOf(z.string().max(300, `${what} is too long.`), what)

const filterFields = {
  from: day("from").optional(),
  to: day("to").optional(),
  payment_status: oneOf(PAYMENT_STATUSES, "payment_status"),
  fulfillment_status: oneOf(FULFILLMENT_STATUSES, "fulfillment_status"),
  delivery_option: texts("delivery_option"),
  state: texts("state"),
  product: texts("product"),
  sku: texts("sku"),
  amount_from: amount("amount_from").optional(),
  amount_to: amount("amount_to").optional(),
  crm_state: oneOf(CRM_STATES, "crm_state"),
  failed_deliveries: z.enum(["1"], "failed_deliveries is 1 or left out.").optional(),
  currency: z
    .string()
    .regex(/^[a-z]{3}$/i, "currency is a code of three letters.")
    .toLowerCase()
    .optional(),
  q: z.string().max(10_000, "The search is too long.").optional(),
  sort: z
    .string()
    .regex(
      new RegExp(`^-?(?:${SORTS.join("|")})$`),
      `sort is one of ${SORTS.join(", ")}, with - for the other way round.`,
    )
    .default("-placed"),
}

const listShape = z.object({
  ...filterFields,
  limit: count("limit", 1, 200).default(25),
  offset: count("offset", 0, 10_000_000).default(0),
})

const COLUMN_KEYS: readonly string[] = EXPORT_COLUMNS.map(({ key }) => key)
const exportShape = z.object({
  ...filterFields,
  rows: z.enum(EXPORT_ROWS, "rows is orders or lines.").default("orders"),
  columns: z
    .string()
    .transform((keys) => [...new Set(keys.split(",").map((key) => key.trim()))])
    .pipe(
      z.array(
        z.custom<ExportColumn>(
          (key) => typeof key === "string" && COLUMN_KEYS.includes(key),
          `columns are among ${COLUMN_KEYS.join(", ")}.`,
        ),
      ),
    )
    .optional(),
})

const LISTS: ReadonlySet<string> = new Set([
  "payment_status",
  "fulfillment_status",
  "delivery_option",
  "state",
  "product",
  "sku",
  "crm_state",
  "kind",
])

type Fields =
  | { readonly ok: true; readonly fields: Record<string, unknown> }
  | { readonly ok: false; readonly message: string }

/** The parameters of an address. An empty one is absent, one that is not known is refused, one that is no list stands once. */
function fieldsOf(shape: z.ZodObject, address: string): Fields {
  const values = queryValues(address)
  const known = Object.keys(shape.shape)
  const strange = [...values.keys()].filter((name) => !known.includes(name))
  if (strange.length > 0)
    return {
      ok: false,
      message: `There is no parameter ${strange.map((name) => name.slice(0, 60)).join(", ")}.`,
    }
  const fields: Record<string, unknown> = {}
  for (const name of known) {
    const filled = (values.get(name) ?? []).filter((value) => value.trim() !== "")
    if (LISTS.has(name)) fields[name] = [...new Set(filled)]
    else if (filled.length > 1) return { ok: false, message: `${name} stands there more than once.` }
    else fields[name] = filled[0]
  }
  return { ok: true, fields }
}

/** Parses an address by a shape, or tells the first thing that is wrong with it. */
export function readAddress<Shape extends z.ZodObject>(shape: Shape, address: string): Read<z.output<Shape>> {
  const read = fieldsOf(shape, address)
  if (!read.ok) return read
  const parsed = shape.safeParse(read.fields)
  if (parsed.success) return { ok: true, question: parsed.data }
  return { ok: false, message: parsed.error.issues[0]?.message ?? "This cannot be asked." }
}

function filterOf(fields: Pick<z.output<typeof listShape>, keyof typeof filterFields>): Read<OrderFilter> {
  const { from, to, amount_from: amountFrom, amount_to: amountTo } = fields
  if (from !== undefined && to !== undefined && from > to)
    return { ok: false, message: "The first day lies after the last." }
  if (amountFrom !== undefined && amountTo !== undefined && amountFrom > amountTo)
    return { ok: false, message: "The lowest amount is above the highest." }
  return {
    ok: true,
    question: {
      from,
      to,
      paymentStatuses: fields.payment_status,
      fulfillmentStatuses: fields.fulfillment_status,
      deliveryOptions: fields.delivery_option,
      states: fields.state,
      productIds: fields.product,
      skus: fields.sku,
      amountFrom,
      amountTo,
      crmStates: fields.crm_state,
      hasFailedDeliveries: fields.failed_deliveries === "1",
      currencyCode: fields.currency,
      text: fields.q ?? "",
    },
  }
}

function sortOf(sort: string): OrderSort {
  const by = sort.replace(/^-/, "")
  return { by: SORTS.find((known) => known === by) ?? "placed", isDescending: sort.startsWith("-") }
}

/** The question of `GET /admin/order-desk/orders`. */
export function readOrderQuestion(address: string): Read<OrderQuestion> {
  const read = readAddress(listShape, address)
  if (!read.ok) return read
  const filter = filterOf(read.question)
  if (!filter.ok) return filter
  const { sort, limit, offset } = read.question
  return { ok: true, question: { filter: filter.question, sort: sortOf(sort), limit, offset } }
}

/** The question of `GET /admin/order-desk/orders/export`; without columns all that its rows have. */
export function readExportQuestion(address: string): Read<ExportQuestion> {
  const read = readAddress(exportShape, address)
  if (!read.ok) return read
  const filter = filterOf(read.question)
  if (!filter.ok) return filter
  const { rows, sort, columns } = read.question
  const there = EXPORT_COLUMNS.filter((column) => rows === "lines" || !("only" in column)).map(
    ({ key }) => key,
  )
  const strange = (columns ?? []).filter((key) => !there.includes(key))
  if (strange.length > 0)
    return { ok: false, message: `An order has no ${strange.join(", ")}: ask for lines.` }
  const asked = columns === undefined ? there : there.filter((key) => columns.includes(key))
  return { ok: true, question: { filter: filter.question, sort: sortOf(sort), rows, columns: asked } }
}
