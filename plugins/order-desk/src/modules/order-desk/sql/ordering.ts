import type { OrderSort } from "../../../contract/order-filter"

const COLUMNS = {
  placed: "placed_at",
  amount: "total",
  number: "number_key",
  name: "name_key",
} as const satisfies Record<OrderSort["by"], string>

/** The column by which rows are sorted. */
export const sortColumn = ({ by }: OrderSort): string => COLUMNS[by]

/** Equal ones always in the same order, so that pages do not overlap. */
export function ordering({ by, isDescending }: OrderSort): string {
  const way = isDescending ? "desc" : "asc"
  return `r.${COLUMNS[by]} ${way}, r.order_id ${way}`
}
