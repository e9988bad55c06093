import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { ConnectionProblem, Mapping, MappingPreview } from "../contract"
import { mapOrder, ORDER_FIELDS, readOrder, targetFields } from "../domain"
import type { RecordToPush } from "../protocol"
import { connectionClient } from "./connection-client"
import { connectionDesk } from "./connection-desk"
import { latestPaidOrder } from "./paid-orders"
import { fetchModule } from "./read-schema"

/** What Zoho would be sent, or why that cannot be told. */
export type PreviewOutcome =
  | { readonly ok: true; readonly preview: MappingPreview }
  | { readonly ok: false; readonly problem: ConnectionProblem }

/** The payload of a real order by a mapping, exactly as it would be sent. Nothing is sent. */
export async function previewMapping(
  container: MedusaContainer,
  { orderId, mapping }: { readonly orderId: string | undefined; readonly mapping: Mapping },
): Promise<PreviewOutcome> {
  const id = orderId ?? (await latestPaidOrder(container))
  if (id === undefined)
    return no("no_order", "No order of this shop is paid yet, so there is nothing to show.")
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: [...ORDER_FIELDS], filters: { id } })
  const raw: unknown = data.at(0)
  if (raw === undefined) return no("order_not_found", "There is no order with this id.")
  const reading = readOrder(raw)
  if (reading.kind === "unreadable") return no("order_unreadable", reading.reason)
  if (reading.kind === "not_captured")
    return no("order_not_paid", "No payment of this order is captured: Zoho gets paid orders only.")
  const target = await knownFields(container, mapping.module)
  const { record, cuts } = mapOrder(reading.order, mapping, targetFields(target))
  return {
    ok: true,
    preview: {
      order_id: id,
      order_number: reading.order.number,
      module: mapping.module,
      payload: payloadOf(record, mapping),
      cuts,
      left_out: mapping.fields.map(({ field }) => field).filter((field) => !(field in record.header)),
    },
  }
}

const no = (code: string, message: string): PreviewOutcome => ({ ok: false, problem: { code, message } })

/** Where Zoho gives ids, the words by which the record is found or made stand in their place. */
function payloadOf({ key, keyField, header, lines, contact }: RecordToPush, mapping: Mapping): unknown {
  return {
    data: [
      {
        [keyField]: key,
        ...header,
        ...(contact
          ? {
              [contact.lookupField]: {
                [`${contact.module} by ${contact.keyFields.join(", ")}`]: contact.row,
              },
            }
          : {}),
        ...(lines
          ? {
              [lines.subform]: lines.rows.map((row) => ({
                Product_Name: {
                  [`${lines.products.module} by ${lines.products.keyField}`]: row.product.code,
                },
                Quantity: row.quantity,
                List_Price: row.listPrice,
                Discount: row.discount,
                Description: row.description,
                ...(lines.keyColumn === undefined ? {} : { [lines.keyColumn]: row.key }),
              })),
            }
          : {}),
      },
    ],
    duplicate_check_fields: [keyField],
    trigger: mapping.trigger,
  }
}

async function knownFields(container: MedusaContainer, module: string) {
  const ready = await connectionDesk(container)
  if (ready.kind !== "ready") return []
  const source = {
    client: connectionClient(ready.connection),
    cache: ready.desk.metadataOf(ready.connection),
    anew: false,
  }
  const metadata = await fetchModule(source, module)
  return metadata.kind === "accepted" ? metadata.value.value.fields : []
}
