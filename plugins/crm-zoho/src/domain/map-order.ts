import { createHash } from "node:crypto"

import { paise } from "medusa-integration-kit"

import { ORDER_FACTS } from "../contract"
import type { LineToPush, RecordToPush, ZohoValue } from "../protocol"
import { FACTS, majorUnits } from "./field-mapping"
import type { FieldNames } from "./field-mapping"
import { fitText } from "./fit-text"
import type { OrderLine, OrderSnapshot } from "./order-snapshot"

/** Where orders go in this merchant's Zoho. */
export interface MappingSettings {
  readonly module: string
  readonly keyField: string
  readonly fields: FieldNames
  /** Sent with every order, for fields the merchant's layout demands. */
  readonly constants: Readonly<Record<string, ZohoValue>>
  /** Zoho field → key in the payment's data. */
  readonly paymentData: Readonly<Record<string, string>>
  readonly noteField: string
  /** Present where the module holds lines. */
  readonly lines?: {
    readonly subform: string
    readonly productModule: string
    readonly productKeyField: string
  }
  readonly trigger: readonly string[]
}

export interface MappedOrder {
  readonly record: RecordToPush
  /** Texts that were too long for their field. */
  readonly cuts: readonly { readonly field: string; readonly from: number; readonly to: number }[]
}

/** A sub-form takes at most 100 rows. */
const MAX_LINES = 100
const PRODUCT_NAME_LIMIT = 200

/** The record that a paid order is in Zoho. What is empty is left out: sales staff may have filled it in there. */
export function mapOrder(order: OrderSnapshot, settings: MappingSettings): MappedOrder {
  const header: Record<string, ZohoValue> = { ...settings.constants }
  const cuts: { field: string; from: number; to: number }[] = []
  const droppable: string[] = []

  const putText = (field: string, raw: string, fits: { limit: number; multiline: boolean }): void => {
    const { text, cutFrom } = fitText(raw, fits.limit, fits.multiline)
    if (cutFrom !== undefined) cuts.push({ field, from: cutFrom, to: fits.limit })
    if (text !== "") header[field] = text
  }

  for (const fact of ORDER_FACTS) {
    const field = settings.fields[fact]
    if (field === null) continue
    const value = FACTS[fact](order)
    if (value.kind === "number") header[field] = value.value
    else putText(field, value.text, { limit: value.limit, multiline: value.kind === "lines" })
    if (value.kind === "phone" || value.kind === "email") droppable.push(field)
  }
  for (const [field, value] of Object.entries(order.paymentExtras))
    putText(field, value, { limit: 255, multiline: false })

  return {
    cuts,
    record: {
      module: settings.module,
      keyField: settings.keyField,
      key: order.id,
      header,
      droppable,
      noteField: settings.noteField,
      trigger: settings.trigger,
      ...(settings.lines
        ? {
            lines: {
              subform: settings.lines.subform,
              products: { module: settings.lines.productModule, keyField: settings.lines.productKeyField },
              rows: foldLines(order.lines).map(lineToPush),
            },
          }
        : {}),
    },
  }
}

/** The same content gives the same text, whatever the order of its keys was. */
export function hashRecord(record: RecordToPush): string {
  const sorted = Object.fromEntries(Object.entries(record.header).sort(([a], [b]) => (a < b ? -1 : 1)))
  return createHash("sha256")
    .update(JSON.stringify([record.module, record.key, sorted, record.lines ?? null]))
    .digest("hex")
}

/**
 * Price a piece and discount of the line, such that quantity × price − discount is the line's total to the paisa. A
 * line total that does not divide by its quantity is priced up to the next paisa, and the rest is discount.
 */
function lineToPush(line: OrderLine): LineToPush {
  const gross = Math.max(line.originalTotal, line.total)
  const piece = paise(Math.ceil(gross / line.quantity))
  const name = fitText(line.name, PRODUCT_NAME_LIMIT, false).text || line.code
  return {
    product: { code: line.code, name, unitPrice: majorUnits(piece) },
    quantity: line.quantity,
    listPrice: majorUnits(piece),
    discount: majorUnits(paise(piece * line.quantity - line.total)),
    description: name,
  }
}

function foldLines(lines: readonly OrderLine[]): readonly OrderLine[] {
  if (lines.length <= MAX_LINES) return lines
  const rest = lines.slice(MAX_LINES - 1)
  const sum = (of: (line: OrderLine) => number): number => rest.reduce((total, line) => total + of(line), 0)
  return [
    ...lines.slice(0, MAX_LINES - 1),
    {
      code: "MISC",
      name: `${rest.length} further lines`,
      quantity: 1,
      originalTotal: paise(sum((line) => line.originalTotal)),
      total: paise(sum((line) => line.total)),
    },
  ]
}
