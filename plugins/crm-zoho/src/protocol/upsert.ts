import { accepted, unknownOutcome } from "medusa-integration-kit"

import { readRequestRefusal, readWriteElements } from "./answers"
import type { AnswerElement } from "./answers"
import type { ZohoOutcome } from "./outcome"
import { refusalFrom } from "./zoho-client"
import type { ZohoAnswer, ZohoClient } from "./zoho-client"

export interface WrittenRecord {
  /** 18 or 19 digits, beyond what a number can hold. */
  readonly id: string
  readonly action: "insert" | "update"
}

export interface UpsertRequest {
  readonly module: string
  /** At most 10 rows: one credit, and outside Zoho's small concurrency pool. */
  readonly rows: readonly object[]
  /** Without it Zoho matches on the module's system field, which for sales orders is the subject. */
  readonly keyField: string
  /** Zoho automations that run: absent would mean all of them, so it is always named. */
  readonly trigger: readonly string[]
}

/** Writes rows by their unique key; one answer per row, in order. HTTP 2xx alone does not mean that a row arrived. */
export async function upsert(
  client: ZohoClient,
  request: UpsertRequest,
): Promise<ZohoOutcome<readonly ZohoOutcome<WrittenRecord>[]>> {
  const answer = await client.call({
    method: "POST",
    path: `${request.module}/upsert`,
    body: { data: request.rows, duplicate_check_fields: [request.keyField], trigger: request.trigger },
  })
  return answer.kind === "accepted" ? judgeWrite(answer.value, request.rows.length) : answer
}

/** Changes fields of one record; keys that are absent stay as they are. */
export async function updateRecord(
  client: ZohoClient,
  request: {
    readonly module: string
    readonly id: string
    readonly row: object
    readonly trigger: readonly string[]
  },
): Promise<ZohoOutcome<WrittenRecord>> {
  const answer = await client.call({
    method: "PUT",
    path: `${request.module}/${request.id}`,
    body: { data: [request.row], trigger: request.trigger },
  })
  if (answer.kind !== "accepted") return answer
  const rows = judgeWrite(answer.value, 1)
  if (rows.kind !== "accepted") return rows
  return rows.value[0] ?? unknownOutcome("unreadable_answer", "Zoho's answer has no row.")
}

function judgeWrite(
  answer: ZohoAnswer,
  rowCount: number,
): ZohoOutcome<readonly ZohoOutcome<WrittenRecord>[]> {
  const elements = readWriteElements(answer.json)
  if (elements?.length === rowCount)
    return accepted(elements.map((element) => judgeElement(element, answer.status)))
  const refusal = readRequestRefusal(answer.json)
  return refusal && refusal.code !== "SUCCESS"
    ? refusalFrom(refusal, answer.status)
    : unknownOutcome("unreadable_answer", "Zoho's answer does not have one element per row.")
}

function judgeElement(element: AnswerElement, status: number): ZohoOutcome<WrittenRecord> {
  if (element.code !== "SUCCESS") return refusalFrom(element, status)
  const { id } = element.details
  if (id === undefined)
    return unknownOutcome("unreadable_answer", "Zoho reports success without a record id.")
  return accepted({ id, action: element.action === "insert" ? "insert" : "update" })
}
