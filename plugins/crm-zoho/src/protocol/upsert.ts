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
  /** Tried in this order. Without any Zoho matches on the module's system field, which for sales orders is the subject. */
  readonly keyFields: readonly string[]
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
    body: { data: request.rows, duplicate_check_fields: request.keyFields, trigger: request.trigger },
  })
  return answer.kind === "accepted" ? judgeWrite(answer.value, request.rows.length) : answer
}

export interface UpdateRequest {
  readonly module: string
  /** At most 10 rows: one credit. */
  readonly rows: readonly { readonly id: string; readonly values: object }[]
  readonly trigger: readonly string[]
}

/** Changes fields of records; keys that are absent stay as they are. One answer per row, in order. */
export async function update(
  client: ZohoClient,
  { module, rows, trigger }: UpdateRequest,
): Promise<ZohoOutcome<readonly ZohoOutcome<WrittenRecord>[]>> {
  const [first] = rows
  const answer = await client.call(
    rows.length === 1 && first
      ? { method: "PUT", path: `${module}/${first.id}`, body: { data: [first.values], trigger } }
      : {
          method: "PUT",
          path: module,
          body: { data: rows.map(({ id, values }) => ({ ...values, id })), trigger },
        },
  )
  return answer.kind === "accepted" ? judgeWrite(answer.value, rows.length) : answer
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
