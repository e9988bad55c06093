import "server-only"
import { absent, type Answer, found } from "./answer"
import type { OrderKey } from "./order-payment"
import { rawStore } from "./raw-store"

/** Drawing a receipt takes a moment. */
const PATIENCE_MS = 20_000

export interface Receipt {
  readonly body: ReadableStream<Uint8Array>
  readonly type: string
  /** As the backend names it: `attachment; filename="…"`. */
  readonly disposition: string
  readonly length: string | undefined
}

/** The receipt of a paid order as a PDF. Refused with 409 while there is nothing to receipt. */
export async function readReceipt({ orderId, token }: OrderKey): Promise<Answer<Receipt>> {
  const path = `/store/orders/${orderId}/receipt?token=${encodeURIComponent(token)}` as const
  const response = await rawStore({ path, timeoutMs: PATIENCE_MS })
  if (!response) return { kind: "outage", reason: "receipt: no answer" }
  const type = response.headers.get("content-type") ?? ""
  if (response.ok && response.body && type.startsWith("application/pdf")) {
    return found({
      body: response.body,
      type,
      disposition: response.headers.get("content-disposition") ?? 'attachment; filename="receipt.pdf"',
      length: response.headers.get("content-length") ?? undefined,
    })
  }
  await response.body?.cancel()
  if (response.status === 404) return absent
  if (response.status < 500 && !response.ok) return { kind: "refused", status: response.status, message: "" }
  return { kind: "outage", reason: `receipt: ${response.status} ${type}` }
}
