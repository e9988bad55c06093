import type { BillDeskCredentials, JsonObject } from "../../protocol"
import type { PlannedFault } from "../faults"
import { json, type Answer, type Reply, type SandboxRequest } from "../http"
import { otherKeys } from "../other-keys"
import { errorObject } from "../wire-objects"
import type { ApiResult } from "./api-result"
import { protectedReply } from "./protected-reply"

/** @returns undefined for the faults that need to know the merchant, or come after the deed. */
export function answerBeforeTheDeed({ fault }: PlannedFault): Answer | undefined {
  switch (fault) {
    case "timeout":
      return { kind: "hang" }
    case "reset":
      return { kind: "reset" }
    case "500":
      return json(
        500,
        errorObject({ status: 500, type: "api_error", code: "GNAPE0001", message: "Something went wrong" }),
      )
    case "503-html":
      return html(503, "<!doctype html><title>Maintenance</title><h1>503 Service Unavailable</h1>")
    case "empty":
      return { kind: "reply", status: 200, headers: {}, body: "" }
    case "unauthenticated":
      return json(401, errorObject(UNAUTHORISED_IP))
    default:
      return undefined
  }
}

const UNAUTHORISED_IP = {
  status: 401,
  type: "authentication_error",
  code: "GNAUE0006",
  message: "Request from an unauthorised IP",
}

export interface DoneCall {
  readonly reply: Reply
  readonly result: ApiResult
  readonly credentials: BillDeskCredentials
  readonly request: SandboxRequest
}

/** The deed is done; what comes back does not say so. */
export async function answerAfterTheDeed({ fault, delayMs }: PlannedFault, done: DoneCall): Promise<Answer> {
  const { reply, result, credentials, request } = done
  switch (fault) {
    case "lost-answer":
      return { kind: "reset" }
    case "slow":
      return { ...reply, delayMs }
    case "truncated":
      return { ...reply, body: reply.body.slice(0, -20) }
    case "5mb":
      return { ...reply, body: "A".repeat(5 * 1024 * 1024) }
    case "garbage":
      return { ...reply, body: "eyJub3QiOiJhIHRva2VuIn0.bm90IHNpZ25lZA.AAAA" }
    case "wrong-key":
      return protectedReply(result, otherKeys(credentials), request)
    case "wrong-echo":
      return protectedReply({ ...result, payload: distort(result.payload) }, credentials, request)
    default:
      return reply
  }
}

/** The ids by which a client knows its own order or refund. */
const distort = (payload: JsonObject): JsonObject => ({
  ...payload,
  orderid: "ANOTHERORDER",
  merc_refund_ref_no: "ANOTHERREFERENCE",
})

const html = (status: number, body: string): Reply => ({
  kind: "reply",
  status,
  headers: { "content-type": "text/html" },
  body,
})
