import { accepted, unknownOutcome, type Outcome } from "medusa-integration-kit"

import type { Call } from "./call"
import type { RefundId, RefundReference } from "./ids"
import type { JsonObject } from "./json-object"
import { readRefund, type Refund } from "./refund"

/** By our reference, or by BillDesk's refund id. */
export type RefundQuery = { readonly reference: RefundReference } | { readonly refundId: RefundId }

/** `found: false` is BillDesk's own, verified word that it has no such refund. */
export type RefundLookup =
  | { readonly found: true; readonly refund: Refund }
  | { readonly found: false; readonly code: string; readonly message: string }

/** The query for a refund. */
export const retrieveRefundCall = (query: RefundQuery, merchantId: string): Call<RefundLookup> => ({
  name: "refunds/get",
  payload: () => ({
    mercid: merchantId,
    ...("reference" in query ? { merc_refund_ref_no: query.reference } : { refundid: query.refundId }),
  }),
  read: (payload) => readAnswer(payload, query),
  readNotFound: (error) => ({
    found: false,
    code: error.errorCode ?? "not_found",
    message: error.message ?? "BillDesk has no such refund.",
  }),
})

function readAnswer(payload: JsonObject, query: RefundQuery): Outcome<RefundLookup> {
  const refund = payload["objectid"] === "refund" ? readRefund(payload) : undefined
  if (!refund) return unknownOutcome("unreadable_answer", "The answer is not a refund that can be read.")
  const asked =
    "reference" in query ? refund.reference === query.reference : refund.refundId === query.refundId
  return asked
    ? accepted({ found: true, refund })
    : unknownOutcome("mismatched_answer", "BillDesk answered with another refund than was asked for.")
}
