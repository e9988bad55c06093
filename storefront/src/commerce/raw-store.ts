import "server-only"
import { io } from "next/cache"
import { settings } from "@/config/settings"

interface RawRequest {
  readonly path: `/store/${string}` | `/auth/${string}`
  readonly method?: "GET" | "POST"
  readonly body?: Readonly<Record<string, unknown>>
  readonly timeoutMs: number
}

/**
 * Medusa's answer as it is, for what is no JSON or tells something in its headers. Undefined when there is none.
 * Everything else goes through `askStore`.
 */
export async function rawStore({
  path,
  method = "GET",
  body,
  timeoutMs,
}: RawRequest): Promise<Response | undefined> {
  await io()
  const key = settings().publishableKey()
  if (key === undefined) return undefined
  try {
    return await fetch(settings().backendUrl + path, {
      method,
      headers: { "x-publishable-api-key": key, ...(body && { "content-type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) }),
      cache: "no-store",
      signal: AbortSignal.timeout(timeoutMs),
    })
  } catch (error) {
    console.warn(`medusa out of reach: ${error instanceof Error ? error.name : "unknown"}`)
    return undefined
  }
}
