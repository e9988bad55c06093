import { readOrderPayment } from "@/commerce/order-payment"
import { idOf } from "@/handoff/ids"

const NO_STORE = { "Cache-Control": "no-store" }

/** The state of a payment and nothing else, for the page that waits for it. The token opens it. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/order/[id]/payment">,
): Promise<Response> {
  const orderId = idOf("order", (await params).id)
  const token = new URL(request.url).searchParams.get("t")
  if (!orderId || !token) return Response.json({ code: "not_found" }, { status: 404, headers: NO_STORE })
  const found = await readOrderPayment({ orderId, token })
  if (found.kind === "absent") return Response.json({ code: "not_found" }, { status: 404, headers: NO_STORE })
  if (found.kind !== "found")
    return Response.json({ code: "backend_unreachable" }, { status: 503, headers: NO_STORE })
  const { status, attempt, canRetry, expiresAt } = found.value.payment
  return Response.json({ status, attempt, can_retry: canRetry, expires_at: expiresAt }, { headers: NO_STORE })
}
