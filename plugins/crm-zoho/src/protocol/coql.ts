import { accepted, unknownOutcome } from "medusa-integration-kit"

import { readRecords, readRequestRefusal } from "./answers"
import type { ZohoRecord } from "./answers"
import { zohoRefused } from "./outcome"
import type { ZohoOutcome } from "./outcome"
import { refusalFrom } from "./zoho-client"
import type { ZohoClient } from "./zoho-client"

/** COQL has no parameters, so only values that cannot end the quotes are put into a query. */
export const COQL_SAFE_VALUE = /^[A-Za-z0-9_-]+$/

/**
 * Records whose field has one of these values, at most 50. COQL reads the record store; Zoho's search reads an index
 * that lags, so a miss there proves nothing. A query that failed is a refusal or unknown, never "no such record".
 */
export async function selectByField(
  client: ZohoClient,
  query: { readonly module: string; readonly field: string; readonly values: readonly string[] },
): Promise<ZohoOutcome<readonly ZohoRecord[]>> {
  if (query.values.length === 0) return accepted([])
  if (query.values.length > 50 || !query.values.every((value) => COQL_SAFE_VALUE.test(value))) {
    return zohoRefused({
      verdict: "bug",
      code: "unsafe_query",
      message: "A look-up takes at most 50 plain values.",
    })
  }
  const list = query.values.map((value) => `'${value}'`).join(", ")
  const condition = query.values.length === 1 ? `= ${list}` : `in (${list})`
  const answer = await client.call({
    method: "POST",
    path: "coql",
    body: {
      select_query: `select id, ${query.field} from ${query.module} where ${query.field} ${condition} limit 50`,
    },
  })
  if (answer.kind !== "accepted") return answer
  if (answer.value.status === 204) return accepted([])
  const refusal = readRequestRefusal(answer.value.json)
  if (refusal) return refusalFrom(refusal, answer.value.status)
  const records = readRecords(answer.value.json)
  return records
    ? accepted(records)
    : unknownOutcome("unreadable_answer", "Zoho's answer is no list of records.")
}
