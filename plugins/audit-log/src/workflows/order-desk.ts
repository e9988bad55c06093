import type { MedusaContainer } from "@medusajs/framework/types"
import { seenEntry, type SeenEntry } from "../domain/seen-entry"
import { auditLog } from "./audit-log-module"

/** Further changes of one order's rows are no history that anybody reads. */
const MOST = 5000

/** What the log has of an order's rows, in the shape of a source of `medusa-plugin-order-desk`: a witness. */
export const deskWitness = {
  name: "audit-log",
  watch: [],
  read: (): Promise<ReadonlyMap<string, never>> => Promise.resolve(new Map<string, never>()),
  /**
   * Who wrote the rows that others tell of; and changes of the order and its addresses, and acts recorded about it, that
   * may be told by nobody else.
   *
   * @param of.rows as `table:id`
   */
  witness: async (
    container: MedusaContainer,
    of: { readonly orderId: string; readonly rows: readonly string[] },
  ): Promise<readonly SeenEntry[]> => {
    const log = auditLog(container)
    const tables = new Map(log.settings.tables.map(({ targetType, table }) => [targetType, table]))
    const known = new Set([...of.rows, `order:${of.orderId}`])
    const ids = [...new Set([...known].map((row) => row.slice(row.indexOf(":") + 1)))]
    return (await log.listSeen(ids, MOST)).flatMap((change) => {
      const table = tables.get(change.target_type)
      const isKnown =
        table === undefined
          ? change.target_id === of.orderId
          : known.has(`${table}:${change.target_id ?? ""}`)
      return isKnown ? [seenEntry(change, table)] : []
    })
  },
}
