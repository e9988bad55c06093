import { getTranslations } from "next-intl/server"
import { readReceipt } from "@/commerce/order-receipt"
import { idOf } from "@/handoff/ids"
import { urls } from "@/handoff/urls"
import { DEFAULT_LANGUAGE, inLanguage, isLanguage } from "@/language/languages"
import { receiptProblemPage } from "@/surfaces/order/receipt-problem-page"

const NO_STORE = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" }

/** The receipt of a paid order, passed on as the backend draws it. The token opens it. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/order/[id]/receipt">,
): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const orderId = idOf("order", (await params).id)
  const token = searchParams.get("t")
  const asked = searchParams.get("lang")
  const language = isLanguage(asked) ? asked : DEFAULT_LANGUAGE
  const problem = async (what: "absent" | "unpaid" | "busy" | "outage", status: number) => {
    const t = await getTranslations({ locale: language, namespace: "order.receipt" })
    const order = orderId && token ? urls.order(orderId, token) : urls.track
    const back = { href: inLanguage(language, order), label: t("back") }
    const page = receiptProblemPage({ language, title: t("title"), text: t(what), back })
    return new Response(page, {
      status,
      headers: { ...NO_STORE, "Content-Type": "text/html; charset=utf-8" },
    })
  }
  if (!orderId || !token) return problem("absent", 404)
  const receipt = await readReceipt({ orderId, token })
  switch (receipt.kind) {
    case "found": {
      const { body, type, disposition, length } = receipt.value
      const headers = { ...NO_STORE, "Content-Type": type, "Content-Disposition": disposition }
      return new Response(body, { headers: { ...headers, ...(length && { "Content-Length": length }) } })
    }
    case "absent":
      return problem("absent", 404)
    case "refused":
      return receipt.status === 429 ? problem("busy", 429) : problem("unpaid", 409)
    case "outage":
      return problem("outage", 503)
  }
}
