import { indiaTimestamp } from "medusa-integration-kit"

import { isJsonObject, isTraceId, open, type JsonObject } from "../../protocol"
import { looksLikeCompactJws, readHeaderSegment } from "../../protocol/compact-token"
import { headerOf, type SandboxRequest } from "../http"
import type { SandboxMerchant } from "../options"
import { merchantOf, type SandboxContext } from "../sandbox-context"
import { duplicate, failure, invalidData, type ApiResult } from "./api-result"

/** Who is calling. A known merchant's refusal is protected, a stranger's is plain. */
export type Caller =
  | { readonly kind: "merchant"; readonly merchant: SandboxMerchant; readonly payload: JsonObject }
  | { readonly kind: "stranger"; readonly result: ApiResult }

/** Checks media types and protection, in the order in which BillDesk is seen to complain. Uses nothing up. */
export async function identify(request: SandboxRequest, context: SandboxContext): Promise<Caller> {
  const plainFault = mediaTypeFault(request)
  if (plainFault) return stranger(plainFault)
  const token = request.body.trim()
  if (!looksLikeCompactJws(token)) {
    return stranger(unauthenticated("GNAUE0001", "Required header authorization is missing"))
  }
  const merchant = claimedMerchant(token, context)
  const opened = merchant && (await open(token, merchant.credentials))
  return opened?.kind === "verified" && hasKeyId(token, merchant)
    ? { kind: "merchant", merchant, payload: opened.payload }
    : stranger(unauthenticated("GNAUE0003", "Authentication failed"))
}

/** Checks trace id, time and merchant of a caller who is known. @returns undefined when nothing is wrong */
export const requestFault = (
  request: SandboxRequest,
  { merchant, payload }: Extract<Caller, { kind: "merchant" }>,
  context: SandboxContext,
): ApiResult | undefined => headerFault(request, merchant, context) ?? merchantFault(payload, merchant)

const stranger = (result: ApiResult): Caller => ({ kind: "stranger", result })

const unauthenticated = (code: string, message: string): ApiResult =>
  failure({ status: 401, type: "authentication_error", code, message })

const invalidRequest = (code: string, message: string): ApiResult =>
  failure({ status: 400, type: "invalid_request_error", code, message })

function mediaTypeFault(request: SandboxRequest): ApiResult | undefined {
  const contentType = headerOf(request, "content-type")
  if (contentType === undefined) return invalidRequest("GNIRE0002", "Content-Type header missing")
  if (!isJose(contentType)) return invalidRequest("GNIRE0003", "Content-Type is application/jose")
  return isJose(headerOf(request, "accept") ?? "")
    ? undefined
    : invalidRequest("GNIRE0004", "Accept is application/jose")
}

const isJose = (mediaType: string): boolean => /^application\/jose\s*(;|$)/i.test(mediaType.trim())

function claimedMerchant(token: string, context: SandboxContext): SandboxMerchant | undefined {
  const clientId = readHeaderSegment(token.split(".")[0] ?? "")?.["clientid"]
  return typeof clientId === "string" ? merchantOf(context, clientId) : undefined
}

/** A symmetric request names its key; which of several is meant cannot be guessed. */
function hasKeyId(token: string, merchant: SandboxMerchant | undefined): merchant is SandboxMerchant {
  if (!merchant) return false
  const { credentials } = merchant
  if (credentials.mode === "hmac") return true
  const header = readHeaderSegment(token.split(".")[0] ?? "")
  return isJsonObject(header) && header["kid"] === (credentials.signingKeyId ?? credentials.keyId)
}

const wrongTime = (message: string): ApiResult =>
  failure({ status: 400, type: "invalid_data_error", code: "GNIDE0001", message })

const TOLERATED_SKEW_MS = 15 * 60 * 1000

function headerFault(
  request: SandboxRequest,
  merchant: SandboxMerchant,
  { ledger }: SandboxContext,
): ApiResult | undefined {
  const traceId = headerOf(request, "bd-traceid") ?? ""
  if (!isTraceId(traceId)) return invalidRequest("GNIRE0005", "BD-Traceid has 10 to 35 letters and digits")
  const timestamp = headerOf(request, "bd-timestamp") ?? ""
  if (!/^\d{14}$/.test(timestamp)) {
    return wrongTime("Invalid data: BD-Timestamp is yyyyMMddHHmmss")
  }
  const now = ledger.now().getTime()
  const earliest = indiaTimestamp(new Date(now - TOLERATED_SKEW_MS))
  const latest = indiaTimestamp(new Date(now + TOLERATED_SKEW_MS))
  if (timestamp < earliest || timestamp > latest) {
    return wrongTime("Invalid data: BD-Timestamp is not the time in India")
  }
  return ledger.takeTrace(merchant.credentials.clientId, traceId)
    ? undefined
    : duplicate("This BD-Traceid was used in the last 24 hours")
}

const merchantFault = (payload: JsonObject, merchant: SandboxMerchant): ApiResult | undefined =>
  payload["mercid"] === merchant.credentials.merchantId
    ? undefined
    : invalidData("GNIDE0002", "Invalid mercid")
