import { paise } from "medusa-integration-kit"

import type { Mapping } from "../contract"
import type { LineToPush, RecordToPush, ZohoValue } from "../protocol"
import { majorUnits } from "./facts"
import { fieldValue } from "./field-value"
import type { TargetFields } from "./field-value"
import { fitText } from "./fit-text"
import { mapContact } from "./map-contact"
import type { OrderLine, OrderSnapshot } from "./order-snapshot"

export interface MappedOrder {
  readonly record: RecordToPush
  /** Texts that were too long for their field. */
  readonly cuts: readonly { readonly field: string; readonly from: number; readonly to: number }[]
}

/** A sub-form takes at most 100 rows. */
const MAX_LINES = 100
const PRODUCT_NAME_LIMIT = 200

const UNKNOWN_FIELDS: TargetFields = { lengths: new Map() }

/** The record that a paid order is in Zoho. What is empty is left out: sales staff may have filled it in there. */
export function mapOrder(
  order: OrderSnapshot,
  mapping: Mapping,
  target: TargetFields = UNKNOWN_FIELDS,
): MappedOrder {
  const header: Record<string, ZohoValue> = {}
  const cuts: { field: string; from: number; to: number }[] = []
  const droppable: string[] = []
  for (const rule of mapping.fields) {
    const { value, cut, isDroppable } = fieldValue(rule, order, target)
    if (value === undefined) continue
    header[rule.field] = value
    if (cut) cuts.push({ field: rule.field, ...cut })
    if (isDroppable) droppable.push(rule.field)
  }
  const contact = mapping.contact ? mapContact(order, mapping.contact) : undefined
  return {
    cuts,
    record: {
      module: mapping.module,
      keyField: mapping.keyField,
      key: order.id,
      header,
      droppable,
      ...(mapping.noteField === null ? {} : { noteField: mapping.noteField }),
      ...(contact ? { contact } : {}),
      ...(mapping.lines
        ? {
            lines: {
              subform: mapping.lines.subform,
              products: { module: mapping.lines.productModule, keyField: mapping.lines.productKeyField },
              ...(mapping.lines.lineKeyColumn === null ? {} : { keyColumn: mapping.lines.lineKeyColumn }),
              rows: foldLines(order.lines).map(lineToPush),
            },
          }
        : {}),
    },
  }
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
    key: line.id,
    product: { code: line.code, name, unitPrice: majorUnits(piece) },
    quantity: line.quantity,
    listPrice: majorUnits(piece),
    discount: majorUnits(paise(Math.round(piece * line.quantity) - line.total)),
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
      id: "further_lines",
      code: "MISC",
      name: `${rest.length} further lines`,
      quantity: 1,
      originalTotal: paise(sum((line) => line.originalTotal)),
      total: paise(sum((line) => line.total)),
    },
  ]
}
