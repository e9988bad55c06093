import type { ExportColumn, ExportRows } from "../contract/export-columns"
import type { OrderFilter, OrderSort } from "../contract/order-filter"

/** One page that is asked for. */
export interface OrderQuestion {
  readonly filter: OrderFilter
  readonly sort: OrderSort
  readonly limit: number
  readonly offset: number
}

/** What is to be exported. */
export interface ExportQuestion {
  readonly filter: OrderFilter
  readonly sort: OrderSort
  readonly rows: ExportRows
  readonly columns: readonly ExportColumn[]
}

/** Days in India, both included, and a currency; without one that of most orders. */
export interface SummaryQuestion {
  readonly from: string
  readonly to: string
  readonly currencyCode: string | undefined
}
