import type { Organisation } from "../organisation"
import { plainText } from "../plain-text"
import type { StoredRecord } from "../records/record-store"
import type { SandboxReply } from "../sandbox-reply"
import type { SandboxModule } from "../schema/field"
import { findModule } from "../schema/find-module"
import { invalidModule, missingParam, refuse } from "./api-refusals"
import { pageToken, readPageToken } from "./page-token"
import { presentRecord } from "./present-record"
import { readFields } from "./read-fields"

const MOST_A_PAGE = 200
/** Further ones are reached by page tokens only. */
const BY_PAGE_NUMBER = 2000

export interface ListRequest {
  readonly query: URLSearchParams
  readonly ifModifiedSince: string | undefined
}

/** The records of a module in pages. Nothing there is 204; nothing new since a moment is 304. */
export function listRecords(org: Organisation, moduleName: string, request: ListRequest): SandboxReply {
  const { query, ifModifiedSince } = request
  const module = findModule(org.modules(), moduleName)
  if (!module) return invalidModule(moduleName)
  if (query.get("fields") === null) return missingParam("fields")
  const fields = readFields(module, query.get("fields"))
  if ("refused" in fields) return fields.refused
  const perPage = Number(query.get("per_page") ?? MOST_A_PAGE)
  if (!Number.isInteger(perPage) || perPage < 1 || perPage > MOST_A_PAGE) {
    return refuse("INVALID_DATA", "invalid data", { param_name: "per_page", limit: MOST_A_PAGE })
  }
  const start = readStart(query, { perPage, now: org.clock.milliseconds() })
  if ("refused" in start) return start.refused

  const records = sorted(org.store.all(moduleName), query)
  const since = ifModifiedSince === undefined ? Number.NaN : Date.parse(ifModifiedSince)
  const fresh = Number.isNaN(since)
    ? records
    : records.filter((record) => Date.parse(plainText(record["Modified_Time"])) > since)
  if (records.length > 0 && fresh.length === 0) return { status: 304 }
  const page = fresh.slice(start.offset, start.offset + perPage)
  if (page.length === 0) return { status: 204 }
  return {
    status: 200,
    body: answerOf({ org, module, query, fields: fields.names, page, fresh, start, perPage }),
  }
}

function answerOf(found: {
  readonly org: Organisation
  readonly module: SandboxModule
  readonly query: URLSearchParams
  readonly fields: readonly string[]
  readonly page: readonly StoredRecord[]
  readonly fresh: readonly StoredRecord[]
  readonly start: { readonly offset: number }
  readonly perPage: number
}): unknown {
  const { org, module, page, start, perPage } = found
  const end = start.offset + page.length
  const isMore = end < found.fresh.length
  const next = isMore ? pageToken(end, found.query, org.clock.milliseconds()) : null
  return {
    data: page.map((record) => presentRecord(record, module.fields, found.fields)),
    info: {
      per_page: perPage,
      count: page.length,
      page: Math.floor(start.offset / perPage) + 1,
      more_records: isMore,
      next_page_token: next,
    },
  }
}

function readStart(
  query: URLSearchParams,
  { perPage, now }: { readonly perPage: number; readonly now: number },
): { readonly offset: number } | { readonly refused: SandboxReply } {
  const token = query.get("page_token")
  if (token !== null) {
    const offset = readPageToken(token, query, now)
    if (offset !== undefined) return { offset }
    const details = { param_name: "page_token" }
    return { refused: refuse("EXPIRED_VALUE", "the page token is no longer valid", details) }
  }
  const page = Number(query.get("page") ?? 1)
  if (!Number.isInteger(page) || page < 1) {
    return { refused: refuse("INVALID_DATA", "invalid data", { param_name: "page" }) }
  }
  const offset = (page - 1) * perPage
  return offset + perPage > BY_PAGE_NUMBER
    ? { refused: refuse("LIMIT_REACHED", "use a page token beyond this", { limit: BY_PAGE_NUMBER }) }
    : { offset }
}

function sorted(records: StoredRecord[], query: URLSearchParams): StoredRecord[] {
  const by = query.get("sort_by") ?? "id"
  const direction = query.get("sort_order") === "asc" ? 1 : -1
  const value = (record: StoredRecord): string => plainText(record[by])
  return records.sort((a, b) => direction * (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0))
}
