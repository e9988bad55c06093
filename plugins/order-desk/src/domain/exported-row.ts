import type { DeskLine, DeskOrder } from "../contract/order-card"

/** One row of an export: an order, with one of its lines where lines are asked for. */
export interface ExportedRow {
  readonly order: DeskOrder
  readonly line: DeskLine | undefined
}
