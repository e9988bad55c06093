import "server-only"
import { z } from "zod"
import { absent, type Answer, found } from "./answer"
import type { OrderKey } from "./order-payment"
import { rawStore } from "./raw-store"

/** Nobody waits for a page longer than this. */
const PATIENCE_MS = 8_000
const LONGEST_WAIT_S = 24 * 60 * 60
const shape = z.object({ order: z.object({ id: z.string(), token: z.string().min(1) }) })

export type Lookup =
  | Answer<OrderKey>
  /** Asked too often; ask again after so many seconds. */
  | { readonly kind: "later"; readonly seconds: number }

/** The key of the order with this number, for whoever knows the mobile number it was placed with. */
export async function findOrder(number: string, mobile: string): Promise<Lookup> {
  const response = await rawStore({
    path: "/store/order-lookups",
    method: "POST",
    body: { number, mobile },
    timeoutMs: PATIENCE_MS,
  })
  if (!response) return { kind: "outage", reason: "order lookup: no answer" }
  if (response.status === 429) return { kind: "later", seconds: waitOf(response.headers.get("retry-after")) }
  // A number that can be none, or a mobile that can be none: there is no such order.
  if (response.status === 404 || response.status === 400) return absent
  if (!response.ok) return { kind: "outage", reason: `order lookup: ${response.status}` }
  const parsed = shape.safeParse(await response.json().catch(() => undefined))
  return parsed.success
    ? found({ orderId: parsed.data.order.id, token: parsed.data.order.token })
    : { kind: "outage", reason: "order lookup: unexpected answer" }
}

function waitOf(header: string | null): number {
  const seconds = Number(header)
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, LONGEST_WAIT_S) : 60
}
