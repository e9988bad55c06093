import type { Clock } from "medusa-integration-kit"
import { indiaDateTime } from "medusa-integration-kit"

import { checkRow } from "./check-row"
import { plainText } from "./plain-text"
import type { RecordStore, StoredRecord } from "./record-store"
import { isPlainObject, refusal } from "./refusal"
import type { SandboxRefusal } from "./refusal"
import { MODULES } from "./schema"
import type { SandboxField, SandboxModule } from "./schema"

export interface ApiAnswer {
  readonly status: number
  /** Absent with 204. */
  readonly body?: unknown
}

const MAX_ROWS = 100
const USER = { id: "700100000000000001", name: "Shop Sync" }

/** The calls of Zoho CRM v8 that a shop makes, on the pretend organisation's records. */
export class CrmApi {
  constructor(
    private readonly store: RecordStore,
    private readonly clock: Clock,
  ) {}

  upsert(moduleName: string, body: unknown): ApiAnswer {
    const module = MODULES[moduleName]
    if (!module) return invalidModule(moduleName)
    const rows = readRows(body)
    if (!Array.isArray(rows)) return { status: 400, body: rows }
    const keys = isPlainObject(body) ? body["duplicate_check_fields"] : undefined
    const fields = keys === undefined ? [module.systemKey] : keys
    if (!isTextList(fields)) {
      return {
        status: 400,
        body: refusal("INVALID_DATA", "invalid data", { api_name: "duplicate_check_fields" }),
      }
    }
    const unusable = fields.find((name) => name !== module.systemKey && !module.fields[name]?.unique)
    if (unusable !== undefined) {
      const details = { api_name: unusable, json_path: "$.duplicate_check_fields" }
      return { status: 400, body: refusal("INVALID_DATA", "not a duplicate check field", details) }
    }
    // Unique fields that the request leaves out are checked as well, after the named ones.
    const matchOrder = [...new Set([...fields, ...uniqueFields(module)])]
    return answerRows(
      rows.map((row, index) =>
        this.upsertRow({ moduleName, module, row, path: `$.data[${index}]`, matchOrder }),
      ),
    )
  }

  update(moduleName: string, id: string, body: unknown): ApiAnswer {
    const module = MODULES[moduleName]
    if (!module) return invalidModule(moduleName)
    const rows = readRows(body)
    if (!Array.isArray(rows)) return { status: 400, body: rows }
    const record = this.store.get(moduleName, id)
    if (!record) {
      return answerRows([
        refusal("INVALID_DATA", "the id given seems to be invalid", { id, json_path: "$.data[0].id" }),
      ])
    }
    const [row = {}] = rows
    const { id: _own, ...values } = row
    return answerRows([this.write({ moduleName, module, row: values, path: "$.data[0]", record })])
  }

  get(moduleName: string, id: string): ApiAnswer {
    if (!MODULES[moduleName]) return invalidModule(moduleName)
    const record = this.store.get(moduleName, id)
    return record ? { status: 200, body: { data: [record] } } : { status: 204 }
  }

  fields(moduleName: string | null): ApiAnswer {
    const module = MODULES[moduleName ?? ""]
    if (!module) return invalidModule(moduleName ?? "")
    return { status: 200, body: { fields: Object.entries(module.fields).map(describeField) } }
  }

  /** The one shape of query the shop uses: `select a, b from M where F = 'x'` or `in ('x', 'y')`, with a limit. */
  coql(body: unknown): ApiAnswer {
    const text = isPlainObject(body) && typeof body["select_query"] === "string" ? body["select_query"] : ""
    const query =
      /^select\s+([\w\s,]+?)\s+from\s+(\w+)\s+where\s+(\w+)\s*(?:=\s*('[^']*')|in\s*\(([^)]*)\))(?:\s+limit\s+(\d+))?\s*$/i.exec(
        text,
      )
    if (!query)
      return { status: 400, body: refusal("SYNTAX_ERROR", "error occurred while parsing the query") }
    const [, columns = "", moduleName = "", field = "", single, list, limit = "200"] = query
    const module = MODULES[moduleName]
    if (!module) return invalidModule(moduleName)
    const wanted = columns.split(",").map((column) => column.trim())
    const unknown = [...wanted, field].find((name) => name !== "id" && !module.fields[name])
    if (unknown !== undefined) {
      return {
        status: 400,
        body: refusal("INVALID_QUERY", "column given seems to be invalid", { column_name: unknown }),
      }
    }
    const values = [...(single ?? list ?? "").matchAll(/'([^']*)'/g)].map(([, value = ""]) =>
      value.toLowerCase(),
    )
    const found = this.store
      .all(moduleName)
      .filter((record) => values.includes(plainText(record[field]).toLowerCase()))
      .slice(0, Number(limit))
      .map((record) => pick(record, wanted))
    if (found.length === 0) return { status: 204 }
    return { status: 200, body: { data: found, info: { count: found.length, more_records: false } } }
  }

  private upsertRow(request: {
    readonly moduleName: string
    readonly module: SandboxModule
    readonly row: Readonly<Record<string, unknown>>
    readonly path: string
    readonly matchOrder: readonly string[]
  }): RowAnswer {
    const { moduleName, module, row, path } = request
    for (const field of request.matchOrder) {
      const record = this.store.find(moduleName, field, row[field])
      if (record) return this.write({ moduleName, module, row, path, record, matched: field })
    }
    return this.write({ moduleName, module, row, path })
  }

  private write(request: {
    readonly moduleName: string
    readonly module: SandboxModule
    readonly row: Readonly<Record<string, unknown>>
    readonly path: string
    readonly record?: StoredRecord
    readonly matched?: string
  }): RowAnswer {
    const { moduleName, module, row, path, record, matched } = request
    const fault = checkRow({
      fields: module.fields,
      row,
      path,
      isInsert: record === undefined,
      exists: (of, id) => this.store.get(of, id) !== undefined,
    })
    if (fault) return fault
    for (const name of uniqueFields(module)) {
      const other = this.store.find(moduleName, name, row[name])
      if (other && other.id !== record?.id) {
        const details = { api_name: name, json_path: `${path}.${name}`, id: other.id }
        return refusal("DUPLICATE_DATA", "duplicate data", { ...details, duplicate_record: { id: other.id } })
      }
    }
    const at = indiaDateTime(this.clock())
    const saved = record
      ? this.store.update(moduleName, record, { row, at })
      : this.store.insert(moduleName, { row, at })
    return {
      code: "SUCCESS",
      status: "success",
      message: record ? "record updated" : "record added",
      action: record ? "update" : "insert",
      duplicate_field: matched ?? null,
      details: {
        id: saved.id,
        Created_Time: saved["Created_Time"],
        Modified_Time: saved["Modified_Time"],
        Created_By: USER,
        Modified_By: USER,
      },
    }
  }
}

type RowAnswer =
  | SandboxRefusal
  | {
      readonly code: "SUCCESS"
      readonly status: "success"
      readonly message: string
      readonly action: "insert" | "update"
      readonly duplicate_field: string | null
      readonly details: Readonly<Record<string, unknown>>
    }

/** 200 when every row was taken, 207 when some were, 400 when none was. */
function answerRows(rows: readonly RowAnswer[]): ApiAnswer {
  const taken = rows.filter((row) => row.code === "SUCCESS").length
  return { status: taken === rows.length ? 200 : taken > 0 ? 207 : 400, body: { data: rows } }
}

function readRows(body: unknown): Record<string, unknown>[] | SandboxRefusal {
  const rows = isPlainObject(body) ? body["data"] : undefined
  if (!Array.isArray(rows) || rows.length === 0) {
    return refusal("MANDATORY_NOT_FOUND", "required field not found", {
      api_name: "data",
      json_path: "$.data",
    })
  }
  if (rows.length > MAX_ROWS)
    return refusal("LIMIT_EXCEEDED", "more than the maximum of rows", { limit: MAX_ROWS })
  if (!rows.every(isPlainObject)) {
    return refusal("INVALID_DATA", "invalid data", { expected_data_type: "jsonobject", json_path: "$.data" })
  }
  return rows
}

function invalidModule(name: string): ApiAnswer {
  const message = "the module name given seems to be invalid"
  return { status: 400, body: refusal("INVALID_MODULE", message, { resource_path_index: 0, module: name }) }
}

function uniqueFields(module: SandboxModule): string[] {
  return Object.keys(module.fields).filter((name) => module.fields[name]?.unique)
}

function isTextList(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= 10 &&
    value.every((one) => typeof one === "string")
  )
}

function describeField([name, field]: [string, SandboxField]): Record<string, unknown> {
  return {
    api_name: name,
    field_label: field.label,
    data_type: field.kind,
    length: field.length ?? null,
    system_mandatory: field.mandatory ?? false,
    read_only: field.readOnly ?? false,
    custom_field: field.custom ?? false,
    unique: field.unique ? { casesensitive: false } : {},
    pick_list_values: (field.values ?? []).map((value) => ({ display_value: value, actual_value: value })),
    ...(field.of === undefined ? {} : { lookup: { module: { api_name: field.of } } }),
    operation_type: { api_create: !field.readOnly, api_update: !field.readOnly },
  }
}

function pick(record: StoredRecord, columns: readonly string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = { id: record.id }
  for (const name of columns) picked[name] = record[name] ?? null
  return picked
}
