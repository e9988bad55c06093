import type { Outcome } from "medusa-integration-kit"

import type { ErrorObject } from "./error-object"
import type { JsonObject } from "./json-object"

/** The four calls, named as in BillDesk's paths. */
export type CallName = "orders/create" | "transactions/get" | "refunds/create" | "refunds/get"

/** One call as data: the client sends it, verifies the answer and hands the payload to `read`. */
export interface Call<T> {
  readonly name: CallName
  /** @throws InvalidRequestError when the request cannot be put in BillDesk's form. */
  readonly payload: () => JsonObject
  /** Reads a payload that was verified and came with a 2xx status. */
  readonly read: (payload: JsonObject) => Outcome<T>
  /** Queries only: an authenticated error may itself be the answer, "there is none". */
  readonly readNotFound?: (error: ErrorObject) => T
}
