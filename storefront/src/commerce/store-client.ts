import "server-only"
import Medusa, { FetchError } from "@medusajs/js-sdk"
import { io } from "next/cache"
import type { z } from "zod"
import { settings } from "@/config/settings"
import { absent, type Answer, found } from "./answer"

/** Reads must not hold a page up for long; a payment start waits for the gateway behind Medusa. */
const READ_TIMEOUT_MS = 8_000
const WRITE_TIMEOUT_MS = 30_000

export interface StoreRequest<T> {
  readonly path: `/store/${string}` | `/auth/${string}`
  readonly method?: "GET" | "POST" | "PUT" | "DELETE"
  readonly query?: Readonly<Record<string, string | number | boolean | readonly string[]>>
  readonly body?: Readonly<Record<string, unknown>>
  /** What the answer has to look like. More fields are fine, fewer are an outage. */
  readonly shape: z.ZodType<T>
  readonly timeoutMs?: number
  /** Of a customer who has signed in, or of somebody who may do this one thing. */
  readonly bearer?: string | undefined
}

/** The one function that talks to Medusa. It never throws: every ending is an {@link Answer}. */
export async function askStore<T>(request: StoreRequest<T>): Promise<Answer<T>> {
  // A prefetch renders pages ahead and drops what is still open; its dropped calls must not look like an outage.
  await io()
  const publishableKey = settings().publishableKey()
  if (publishableKey === undefined) return outage(request, "the publishable key is not there yet")
  const method = request.method ?? "GET"
  const sdk = new Medusa({ baseUrl: settings().backendUrl, publishableKey, auth: { type: "session" } })
  try {
    const body: unknown = await sdk.client.fetch(request.path, {
      method,
      query: request.query,
      body: request.body,
      ...(request.bearer !== undefined && { headers: { authorization: `Bearer ${request.bearer}` } }),
      signal: AbortSignal.timeout(
        request.timeoutMs ?? (method === "GET" ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS),
      ),
    })
    const parsed = request.shape.safeParse(body)
    if (parsed.success) return found(parsed.data)
    const issue = parsed.error.issues[0]
    return outage(request, `unexpected answer at ${issue?.path.join(".") ?? "?"}: ${issue?.message ?? "?"}`)
  } catch (error) {
    return answerToError(request, error)
  }
}

function answerToError<T>(request: StoreRequest<T>, error: unknown): Answer<never> {
  if (error instanceof FetchError && error.status !== undefined && error.status < 500) {
    return error.status === 404 ? absent : { kind: "refused", status: error.status, message: error.message }
  }
  return outage(request, error instanceof Error ? `${error.name}: ${error.message}` : String(error))
}

function outage<T>(request: StoreRequest<T>, cause: string): Answer<never> {
  const reason = `${request.method ?? "GET"} ${withoutIds(request.path)}: ${cause}`
  console.warn(`medusa out of reach: ${reason}`)
  return { kind: "outage", reason }
}

/** Bag and order ids open a shopper's data, so they stay out of the log. */
function withoutIds(path: string): string {
  return path.replace(/(cart|order|pay_col|cuaddr|prod)_[0-9A-Za-z]+/g, "$1_…").replace(/\?.*$/, "")
}
