import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { ExportRows } from "../../contract/export-columns"
import type { OrderFilter, OrderSort } from "../../contract/order-filter"
import type { ExportedRow } from "../../domain/exported-row"
import { lineRow, orderFrom, orderRow, ORDER_COLUMNS } from "./desk-rows"
import { rowsOf, whole } from "./rows"
import { conditions } from "./sql/conditions"
import { ordering } from "./sql/ordering"

/** Rows in one fetch: few enough that they are gone before the garbage collector thinks them old (measured). */
const AT_ONCE = 200

const counted = rowsOf(z.object({ count: whole }))
const orders = rowsOf(orderRow)
const lines = rowsOf(lineRow)

/** What one moment has: the number of rows, and the rows in batches. */
export interface Exported {
  readonly count: number
  readonly batches: AsyncGenerator<readonly ExportedRow[], void>
  /** Gives the connection back. To be called in any case, whether the rows were read out or not. */
  readonly end: () => Promise<void>
}

/**
 * Reads everything that passes a filter through a cursor, in one snapshot: what is written meanwhile is not in it, and the
 * count is that of the rows that follow.
 */
export async function readExport(
  db: Knex,
  { filter, sort, rows }: { filter: OrderFilter; sort: OrderSort; rows: ExportRows },
): Promise<Exported> {
  const { text, values } = conditions(filter)
  const ofLines = rows === "lines" ? "join order_desk_line l on l.order_id = r.order_id" : ""
  const trx = await db.transaction({ isolationLevel: "repeatable read", readOnly: true })
  const end = async (): Promise<void> => {
    if (!trx.isCompleted()) await trx.rollback()
  }
  try {
    const answer: unknown = await trx.raw(
      `select count(*) as count from order_desk_row r ${ofLines} where ${text}`,
      { ...values },
    )
    await trx.raw(
      `declare order_desk_export no scroll cursor for
       select ${ORDER_COLUMNS}${rows === "lines" ? ", l.line" : ""}
         from order_desk_row r join order_desk_card c on c.order_id = r.order_id ${ofLines}
        where ${text} order by ${ordering(sort)}${rows === "lines" ? ", l.position" : ""}`,
      { ...values },
    )
    return { count: counted.parse(answer).rows[0]?.count ?? 0, batches: fetchAll(trx, rows), end }
  } catch (error) {
    await end()
    throw error
  }
}

async function* fetchAll(
  trx: Knex.Transaction,
  rows: ExportRows,
): AsyncGenerator<readonly ExportedRow[], void> {
  for (;;) {
    const answer: unknown = await trx.raw(`fetch forward ${AT_ONCE} from order_desk_export`)
    const batch = rows === "lines" ? linesOf(answer) : ordersOf(answer)
    if (batch.length > 0) yield batch
    if (batch.length < AT_ONCE) return
  }
}

const ordersOf = (answer: unknown): readonly ExportedRow[] =>
  orders.parse(answer).rows.map((row) => ({ order: orderFrom(row), line: undefined }))

const linesOf = (answer: unknown): readonly ExportedRow[] =>
  lines.parse(answer).rows.map((row) => ({ order: orderFrom(row), line: row.line }))
