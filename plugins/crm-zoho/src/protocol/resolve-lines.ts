import { accepted, unknownOutcome } from "medusa-integration-kit"

import type { SubformLine } from "./line-repair"
import type { ZohoOutcome } from "./outcome"
import { ensureProducts } from "./products"
import type { PushContext } from "./push-context"
import type { RecordToPush } from "./record-to-push"

/** The record's lines with the ids of their products. */
export async function resolveLines(
  context: PushContext,
  record: RecordToPush,
): Promise<ZohoOutcome<readonly SubformLine[]>> {
  if (!record.lines) return accepted([])
  const { rows, products, keyColumn } = record.lines
  const ids = await ensureProducts(
    context,
    products,
    rows.map((line) => line.product),
  )
  if (ids.kind !== "accepted") return ids
  const lines: SubformLine[] = []
  for (const line of rows) {
    const id = ids.value.get(line.product.code)
    if (id === undefined) return unknownOutcome("unreadable_answer", "Zoho named no record for a product.")
    lines.push({
      Product_Name: { id },
      Quantity: line.quantity,
      List_Price: line.listPrice,
      Discount: line.discount,
      ...(line.description === "" ? {} : { Description: line.description }),
      ...(keyColumn === undefined ? {} : { [keyColumn]: line.key }),
    })
  }
  return accepted(lines)
}
