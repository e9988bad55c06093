import { stringify } from "csv-stringify/sync"
import { EXPORT_COLUMNS, type ExportColumn } from "../contract/export-columns"
import { cellOf } from "./cell-of"
import type { ExportedRow } from "./exported-row"

/** Excel reads a file as UTF-8 only with it. */
const BYTE_ORDER_MARK = "\uFEFF"
const FORM = { record_delimiter: "\r\n" } as const

/** The first line of a file: the headings of the columns. */
export const csvHead = (columns: readonly ExportColumn[]): string =>
  BYTE_ORDER_MARK +
  stringify([EXPORT_COLUMNS.filter(({ key }) => columns.includes(key)).map(({ title }) => title)], FORM)

/** Rows as lines of a file; a cell has no line break, so each row is one line. */
export const csvLines = (columns: readonly ExportColumn[], rows: readonly ExportedRow[]): string =>
  stringify(
    rows.map((row) => columns.map((column) => cellOf(column, row))),
    FORM,
  )
