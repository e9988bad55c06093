/**
 * What of a column is kept. `keep` its value, shortened to 500 signs; `email` the first letter and the last part of the
 * domain; `phone` the last two digits; `private` only that it changed. A column without a rule is not looked at.
 */
export const COLUMN_RULES = ["keep", "email", "phone", "private"] as const
export type ColumnRule = (typeof COLUMN_RULES)[number]

export const CHANGES = ["insert", "update", "delete"] as const
export type Change = (typeof CHANGES)[number]

/** A table and what of its changes is kept. */
export interface WatchedTable {
  readonly table: string
  /** What its rows are called in the log. */
  readonly targetType: string
  /** The column that names the row. Default `id`. */
  readonly id?: string
  readonly columns: Readonly<Record<string, ColumnRule>>
  /** Columns kept with every entry, changed or not: what the row belongs to. */
  readonly about?: readonly string[]
  /** Default: all. */
  readonly on?: readonly Change[]
  /** Rows whose making was missed are found and noted by the sweep; needs `created_at`. */
  readonly sweep?: boolean
}
