import type { Organisation } from "../organisation"
import { plainText } from "../plain-text"
import type { StoredRecord } from "../records/record-store"
import type { SandboxReply } from "../sandbox-reply"
import type { SandboxModule } from "../schema/field"
import { findModule } from "../schema/find-module"
import { invalidModule, refuse } from "./api-refusals"
import { fieldsIn, holds } from "./condition"
import { parseCriteria } from "./parse-criteria"
import { presentRecord } from "./present-record"
import { readFields } from "./read-fields"

const MOST_A_PAGE = 200
const MOST_FOUND = 2000

type Matches = (record: StoredRecord) => boolean

/** Zoho's search reads an index that lags: a record written a moment ago is not found, an old state of it may be. */
export function searchRecords(org: Organisation, moduleName: string, query: URLSearchParams): SandboxReply {
  const module = findModule(org.modules(), moduleName)
  if (!module) return invalidModule(moduleName)
  const asked = readQuestion(module, query)
  if ("refused" in asked) return asked.refused
  const fields = readFields(module, query.get("fields"))
  if ("refused" in fields) return fields.refused
  const perPage = Math.min(MOST_A_PAGE, Math.max(1, Number(query.get("per_page")) || MOST_A_PAGE))
  const page = Math.max(1, Number(query.get("page")) || 1)
  if (page * perPage > MOST_FOUND) return refuse("LIMIT_REACHED", "too many results", { limit: MOST_FOUND })

  const found = org.index.all(moduleName).filter(asked.matches)
  const shown = found.slice((page - 1) * perPage, page * perPage)
  if (shown.length === 0) return { status: 204 }
  const wanted = fields.names.length > 0 ? fields.names : undefined
  const info = { per_page: perPage, page, count: shown.length, more_records: found.length > page * perPage }
  return {
    status: 200,
    body: { data: shown.map((record) => presentRecord(record, module.fields, wanted)), info },
  }
}

/** One question is used: criteria before e-mail before phone before word. */
function readQuestion(
  module: SandboxModule,
  query: URLSearchParams,
): { readonly matches: Matches } | { readonly refused: SandboxReply } {
  const criteria = query.get("criteria")
  if (criteria !== null) {
    const condition = parseCriteria(criteria)
    const unknown = condition && fieldsIn(condition).find((name) => name !== "id" && !module.fields[name])
    if (!condition || unknown !== undefined) {
      const details = { param_name: "criteria", ...(unknown === undefined ? {} : { api_name: unknown }) }
      return { refused: refuse("INVALID_QUERY", "invalid criteria", details) }
    }
    return { matches: (record) => holds(condition, (field) => record[field]) }
  }
  const email = query.get("email")
  if (email !== null) return { matches: hasValue(module, "email", email) }
  const phone = query.get("phone")
  if (phone !== null) return { matches: hasValue(module, "phone", phone) }
  const word = query.get("word")?.toLowerCase()
  if (word === undefined || word === "") {
    return { refused: refuse("REQUIRED_PARAM_MISSING", "one of the expected parameter is missing") }
  }
  return {
    matches: (record) => Object.values(record).some((value) => plainText(value).toLowerCase().includes(word)),
  }
}

function hasValue(module: SandboxModule, kind: "email" | "phone", value: string): Matches {
  const fields = Object.keys(module.fields).filter((name) => module.fields[name]?.kind === kind)
  const wanted = value.toLowerCase()
  return (record) => fields.some((name) => plainText(record[name]).toLowerCase() === wanted)
}
