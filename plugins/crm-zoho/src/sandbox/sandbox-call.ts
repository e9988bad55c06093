import type { IncomingMessage } from "node:http"

/** A request as the sandbox's rooms see it. */
export interface SandboxCall {
  readonly method: string
  readonly url: URL
  readonly body: string
  readonly authorization: string
  readonly ifModifiedSince: string | undefined
  readonly ifUnmodifiedSince: string | undefined
  /** Not a form on somebody else's page. */
  readonly isOwnForm: boolean
}

export function readCall(request: IncomingMessage, body: string, base: string): SandboxCall {
  const header = (name: string): string | undefined => {
    const value = request.headers[name]
    return typeof value === "string" ? value : undefined
  }
  return {
    method: request.method ?? "GET",
    url: new URL(request.url ?? "/", base),
    body,
    authorization: header("authorization") ?? "",
    ifModifiedSince: header("if-modified-since"),
    ifUnmodifiedSince: header("if-unmodified-since"),
    isOwnForm: ["same-origin", "none"].includes(header("sec-fetch-site") ?? "none"),
  }
}
