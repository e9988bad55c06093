import { CONSOLE_STYLE } from "./console-style"
import { plainText } from "./plain-text"
import type { RecordStore, StoredRecord } from "./record-store"
import { isPlainObject } from "./refusal"
import { MODULES } from "./schema"
import type { SandboxField, SandboxModule } from "./schema"

/** Everything the pretend organisation holds, on one page. */
export function consolePage(store: RecordStore): string {
  const sections = Object.entries(MODULES).map(([name, module]) => {
    const records = store.all(name)
    const cards = records.map((record) => card(name, module, record)).join("")
    const body =
      records.length === 0
        ? `<p class="empty">No records yet.</p>`
        : name === "Products"
          ? productTable(records)
          : cards
    return `<section id="${name}"><h2>${escape(module.plural)} <span class="count">${records.length}</span></h2>${body}</section>`
  })
  return page("Zoho CRM sandbox", sections.join(""))
}

/** One record; undefined when there is none. */
export function recordPage(store: RecordStore, moduleName: string, id: string): string | undefined {
  const module = MODULES[moduleName]
  const record = store.get(moduleName, id)
  return module && record ? page(titleOf(module, record), card(moduleName, module, record)) : undefined
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)}</title><style>${CONSOLE_STYLE}</style></head><body>
<header><h1><a href="/">Zoho CRM sandbox</a></h1><p>A pretend Zoho CRM. What you see here never left this machine.</p></header>
<main>${body}</main></body></html>`
}

function titleOf(module: SandboxModule, record: StoredRecord): string {
  return display(record[module.systemKey]) || record.id
}

function card(name: string, module: SandboxModule, record: StoredRecord): string {
  const facts = Object.entries(module.fields).flatMap(([field, { kind, label }]) => {
    const value = record[field]
    if (kind === "subform" || field === module.systemKey || value === undefined || value === null) return []
    return [`<div><dt>${escape(label)}</dt><dd>${fact(field, kind, value)}</dd></div>`]
  })
  const times = (["Created_Time", "Modified_Time"] as const).map(
    (field) => `<div><dt>${field.replace("_", " ")}</dt><dd>${escape(display(record[field]))}</dd></div>`,
  )
  const lines = Object.entries(module.fields)
    .filter(([, field]) => field.columns)
    .map(([field, { columns = {} }]) => lineTable(columns, record[field]))
  return `<article class="card"><h3><a href="/records/${name}/${record.id}">${escape(titleOf(module, record))}</a>
<span class="id">${record.id}</span></h3><dl>${facts.join("")}${times.join("")}</dl>${lines.join("")}</article>`
}

function fact(field: string, kind: SandboxField["kind"], value: unknown): string {
  const shown = escape(kind === "currency" ? rupees(value) : display(value))
  return field === "Payment_Status" ? `<span class="pill ${shown.toLowerCase()}">${shown}</span>` : shown
}

function lineTable(columns: Readonly<Record<string, SandboxField>>, lines: unknown): string {
  if (!Array.isArray(lines) || lines.length === 0) return ""
  const shown = Object.entries(columns).filter(([name]) => name !== "Description")
  const rows = lines
    .filter(isPlainObject)
    .map((line) => `<tr>${shown.map((column) => cell(column, line)).join("")}</tr>`)
  const heads = shown.map(([, field]) => `<th class="${classOf(field)}">${escape(field.label)}</th>`).join("")
  return `<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`
}

function productTable(records: readonly StoredRecord[]): string {
  const shown = Object.entries(MODULES["Products"]?.fields ?? {}).filter(([name]) => name !== "Description")
  const heads = shown.map(([, field]) => `<th class="${classOf(field)}">${escape(field.label)}</th>`).join("")
  const rows = records.map((record) => `<tr>${shown.map((column) => cell(column, record)).join("")}</tr>`)
  return `<div class="card scroll"><table><thead><tr>${heads}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`
}

function cell([name, field]: [string, SandboxField], row: Readonly<Record<string, unknown>>): string {
  const value = row[name]
  return `<td class="${classOf(field)}">${escape(field.kind === "currency" ? rupees(value) : display(value))}</td>`
}

function classOf({ kind }: SandboxField): string {
  return kind === "currency" || kind === "double" || kind === "integer" ? "number" : ""
}

function rupees(value: unknown): string {
  return typeof value === "number" ? `₹ ${value.toLocaleString("en-IN", { minimumFractionDigits: 2 })}` : ""
}

function display(value: unknown): string {
  if (value === undefined || value === null) return ""
  if (isPlainObject(value)) return display(value["name"]) || display(value["id"])
  return typeof value === "boolean" ? (value ? "Yes" : "No") : plainText(value)
}

function escape(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  }
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "")
}
