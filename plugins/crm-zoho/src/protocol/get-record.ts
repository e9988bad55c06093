import { accepted, unknownOutcome } from "medusa-integration-kit"

import { readRecords, readRequestRefusal } from "./answers"
import type { ZohoRecord } from "./answers"
import type { ZohoOutcome } from "./outcome"
import { refusalFrom } from "./zoho-client"
import type { ZohoClient } from "./zoho-client"

/** One record by its id; undefined when a person deleted it there (HTTP 204, or INVALID_DATA about the id). */
export async function getRecord(
  client: ZohoClient,
  module: string,
  id: string,
): Promise<ZohoOutcome<ZohoRecord | undefined>> {
  const answer = await client.call({ method: "GET", path: `${module}/${id}` })
  if (answer.kind !== "accepted") return answer
  if (answer.value.status === 204) return accepted(undefined)
  const refusal = readRequestRefusal(answer.value.json)
  if (refusal?.code === "INVALID_DATA") return accepted(undefined)
  if (refusal) return refusalFrom(refusal, answer.value.status)
  const records = readRecords(answer.value.json)
  return records?.length === 1
    ? accepted(records[0])
    : unknownOutcome("unreadable_answer", "Zoho's answer is not one record.")
}
