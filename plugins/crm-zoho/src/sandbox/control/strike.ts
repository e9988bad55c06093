import type { ServerResponse } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"

import type { TokenDesk } from "../accounts/token-desk"
import { send } from "../http-body"
import { html } from "../pages/html"
import { refusal } from "../refusal"
import type { FaultName } from "./fault-plan"

const SLOW_MS = 3000

/** Whether a call goes on: as usual, done but unanswered, or not done at all. */
export type Way = "carry-on" | "lose-answer" | "over"

/** Lets a fault happen to one call. */
export async function strike(
  fault: FaultName | undefined,
  response: ServerResponse,
  tokens: TokenDesk,
): Promise<Way> {
  switch (fault) {
    case undefined:
      return "carry-on"
    case "slow":
      await sleep(SLOW_MS, undefined, { ref: false })
      return "carry-on"
    case "lost-answer":
      return "lose-answer"
    case "timeout":
      return "over"
    case "reset":
      response.destroy()
      return "over"
    case "invalid-token":
      tokens.endAll()
      return "carry-on"
    case "502":
      send(response, {
        status: 502,
        html: html`<html>
          <body>
            <h1>502 Bad Gateway</h1>
          </body>
        </html>`,
      })
      return "over"
    default: {
      const [status, body] = ANSWERS[fault]
      send(response, { status, body })
      return "over"
    }
  }
}

type AnswerFault = Exclude<FaultName, "slow" | "lost-answer" | "timeout" | "reset" | "invalid-token" | "502">

const ANSWERS = {
  "500": [500, refusal("INTERNAL_ERROR", "internal error")],
  "429": [429, refusal("TOO_MANY_REQUESTS", "too many requests")],
  "invalid-code": [200, { error: "invalid_code" }],
  "invalid-client": [200, { error: "invalid_client" }],
  throttle: [
    200,
    { error: "Access Denied", error_description: "too many requests continuously", status: "failure" },
  ],
  "scope-mismatch": [401, refusal("OAUTH_SCOPE_MISMATCH", "invalid oauth scope to access this URL")],
  "no-permission": [403, refusal("NO_PERMISSION", "permission denied")],
  "invalid-module": [400, refusal("INVALID_MODULE", "the module name given seems to be invalid")],
  "record-locked": [400, { data: [refusal("RECORD_LOCKED", "the record is locked")] }],
} satisfies Record<AnswerFault, [number, object]>
