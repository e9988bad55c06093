import { shortText } from "../records/short-text"
import type { StoredRecord } from "../records/record-store"
import type { SandboxModule } from "../schema/field"
import { dataTable } from "./data-table"
import type { TableCell } from "./data-table"
import { html } from "./html"
import type { Html } from "./html"
import { isNumeric, showValue } from "./show-value"

/** Records of a module, each with a way to its own page. */
export function recordTable(name: string, module: SandboxModule, records: readonly StoredRecord[]): Html {
  const rows = records.map((record): TableCell[] => [
    {
      head: module.fields[module.systemKey]?.label ?? "Name",
      content: html`<a href="/records/${name}/${record.id}">${titleOf(module, record)}</a>`,
    },
    ...module.shown.flatMap((column): TableCell[] => {
      const field = module.fields[column]
      if (!field) return []
      const content = showValue(column, field, record[column])
      return [{ head: field.label, content, isNumber: isNumeric(field) }]
    }),
    { head: "Changed", content: momentText(record["Modified_Time"]) },
    { head: "By", content: shortText(record["Modified_By"]) },
  ])
  return dataTable(rows, "No records yet.")
}

/** What a record is called. */
export function titleOf(module: SandboxModule, record: StoredRecord): string {
  return shortText(record[module.systemKey]) || record.id
}

/** `2026-11-21 12:00:00` of Zoho's form of a moment. */
export function momentText(value: unknown): string {
  return shortText(value).slice(0, 19).replace("T", " ")
}
