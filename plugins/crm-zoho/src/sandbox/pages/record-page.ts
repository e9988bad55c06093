import type { Organisation } from "../organisation"
import type { RecordChange } from "../records/record-change"
import { linesOf } from "../records/lines-of"
import type { StoredRecord } from "../records/record-store"
import type { SandboxFields } from "../schema/field"
import { findModule } from "../schema/find-module"
import { MODULES } from "../schema/modules"
import { dataTable } from "./data-table"
import { html } from "./html"
import type { Html } from "./html"
import { layout } from "./layout"
import { momentText, titleOf } from "./record-table"
import { isNumeric, showValue } from "./show-value"

/** One record with its lines and what was done to it by whom; undefined when it never was. */
export function recordPage(org: Organisation, name: string, id: string): Html | undefined {
  const module = findModule(MODULES, name)
  const record = org.store.get(name, id)
  const history = org.store.historyOf(id)
  if (!module) return undefined
  if (!record) {
    const gone = org.store.deleted(name).find((one) => one.id === id)
    if (!gone) return undefined
    const title = gone.name || id
    return layout(
      title,
      html`<h2>${title} <span class="count">deleted</span></h2>
        ${historyTable(history)}`,
    )
  }
  const title = titleOf(module, record)
  return layout(
    title,
    html`<article class="card">
        <h3>${title} <span class="id">${module.singular} ${record.id}</span></h3>
        ${facts(module.fields, record)}
      </article>
      ${Object.entries(module.fields).map(
        ([field, { label, columns }]) =>
          columns &&
          html`<h2>${label}</h2>
            ${lineTable(columns, record[field])}`,
      )}
      <h2>History</h2>
      ${historyTable(history)}`,
  )
}

function facts(fields: SandboxFields, record: StoredRecord): Html {
  const shown = Object.entries(fields).flatMap(([name, field]) => {
    const value = record[name]
    if (field.columns || value === undefined || value === null || value === "") return []
    return [
      html`<div>
        <dt>${field.label}</dt>
        <dd>${showValue(name, field, value)}</dd>
      </div>`,
    ]
  })
  return html`<dl>${shown}</dl>`
}

function lineTable(columns: SandboxFields, lines: unknown): Html {
  const rows = linesOf(lines).map((line) => [
    ...Object.entries(columns).map(([name, field]) => ({
      head: field.label,
      content: showValue(name, field, line[name]),
      isNumber: isNumeric(field),
    })),
  ])
  return dataTable(rows, "No lines.")
}

function historyTable(history: readonly RecordChange[]): Html {
  const rows = [...history].reverse().map(({ at, by, what, fields }) => [
    { head: "When", content: momentText(at) },
    { head: "Who", content: by },
    { head: "What", content: what },
    {
      head: "Fields",
      content:
        fields.length === 0
          ? ""
          : html`<ul class="changes">
              ${fields.map(
                ({ field, from, to }) =>
                  html`<li><strong>${field}</strong> <del>${from}</del> <ins>${to}</ins></li>`,
              )}
            </ul>`,
    },
  ])
  return dataTable(rows, "Nothing is known of its past.")
}
