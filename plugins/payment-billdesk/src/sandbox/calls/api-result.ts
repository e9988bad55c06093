import type { JsonObject } from "../../protocol"
import { errorObject, type ErrorParts } from "../wire-objects"

/** What a call comes to, before it is protected. */
export interface ApiResult {
  readonly status: number
  readonly payload: JsonObject
}

export const ok = (payload: JsonObject): ApiResult => ({ status: 200, payload })

export const failure = (parts: ErrorParts): ApiResult => ({
  status: parts.status,
  payload: errorObject(parts),
})

export const invalidData = (code: string, message: string): ApiResult =>
  failure({ status: 422, type: "invalid_data_error", code, message })

export const duplicate = (message: string): ApiResult =>
  failure({ status: 409, type: "duplicate_request_error", code: "TRDRE0001", message })

export const notFound = (code: string, message: string): ApiResult =>
  failure({ status: 404, type: "not_found_error", code, message })
