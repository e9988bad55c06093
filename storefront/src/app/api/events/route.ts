import { readBrowserEvents } from "medusa-plugin-commerce-events/schema"
import { sendEvents } from "@/commerce/send-events"
import { settings } from "@/config/settings"
import { isOwnPage } from "@/handoff/is-own-page"
import { readConsentingClient } from "@/handoff/read-consent"

/** Twenty events of a full bag each; a browser's beacon carries 64 kB. */
const MOST_BYTES = 64 * 1024

/** Takes what this shop's own pages tell of a shopper who has agreed, and hands it on. The browser does not wait for it. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnPage(request.headers, settings().storefrontUrl)) return refusal(403, "other_site")
  const clientId = await readConsentingClient()
  if (clientId === undefined) return refusal(403, "no_consent")
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) return refusal(413, "too_large")
  const body = await request.text()
  if (body.length > MOST_BYTES) return refusal(413, "too_large")
  const read = readBrowserEvents(jsonIn(body), new Date())
  if (!read.ok) return refusal(400, "malformed")
  const sent = await sendEvents(read.events, clientId)
  switch (sent.kind) {
    case "found":
      return Response.json({ accepted: read.events.length }, { status: 202 })
    // This Medusa counts nothing: that is no fault of the page.
    case "absent":
      return Response.json({ accepted: 0 }, { status: 202 })
    case "refused":
      return refusal(sent.status === 429 ? 429 : 400, "refused")
    case "outage":
      return refusal(503, "outage")
  }
}

const refusal = (status: number, code: string): Response => Response.json({ code }, { status })

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
