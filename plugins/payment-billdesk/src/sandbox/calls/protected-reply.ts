import type { BillDeskCredentials } from "../../protocol"
import { sealAsBillDesk } from "../../protocol/seal"
import { headerOf, json, type Reply, type SandboxRequest } from "../http"
import type { ApiResult } from "./api-result"

/** A result in the merchant's protection, with the request's trace id and time repeated. */
export const protectedReply = async (
  result: ApiResult,
  credentials: BillDeskCredentials,
  request: SandboxRequest,
): Promise<Reply> => ({
  kind: "reply",
  status: result.status,
  headers: { "content-type": "application/jose", ...echo(request) },
  body: await sealAsBillDesk(result.payload, credentials),
})

/** A result for a caller who could not be authenticated: nothing to protect it with. */
export function plainReply(result: ApiResult, request: SandboxRequest): Reply {
  const reply = json(result.status, result.payload)
  return { ...reply, headers: { ...reply.headers, ...echo(request) } }
}

function echo(request: SandboxRequest): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const name of ["BD-Traceid", "BD-Timestamp"]) {
    const value = headerOf(request, name)
    if (value !== undefined) headers[name] = value
  }
  return headers
}
