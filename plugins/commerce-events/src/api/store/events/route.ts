import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readBrowserEvents, type BrowserEvent } from "../../../schema"
import { commerceEventsModule } from "../../../workflows/commerce-events-module"
import { hasAnalytics, trackEvent } from "../../../workflows/track-event"
import { CallLimit } from "../../call-limit"

const MOST_FAULTS = 20
/** One for the process, made when the options are known. */
let limit: CallLimit | undefined

/**
 * Takes what browsers tell, from the storefront's own server. All of it is in the catalogue or none of it is taken.
 * `accepted` counts what was told to the analytics provider: not what needs a consent that was not given, and not what
 * the provider failed to take, which is no reason for a shopper to wait or to see an error.
 */
export async function POST(req: MedusaRequest<unknown>, res: MedusaResponse): Promise<void> {
  const { clock, settings } = commerceEventsModule(req.scope)
  limit ??= new CallLimit(settings.callsPerMinute)
  const wait = await limit.take(req.ip ?? "")
  if (wait > 0) {
    res.setHeader("Retry-After", String(wait))
    const message = "Too many events were sent just now. Please wait a minute."
    res.status(429).json({ code: "too_many_requests", type: "not_allowed", message })
    return
  }
  const read = readBrowserEvents(req.body, clock())
  if (!read.ok) {
    const errors = read.faults.slice(0, MOST_FAULTS)
    const message = `These events were not taken: ${errors[0] ?? "they are malformed."}`
    res.status(400).json({ code: "invalid_events", type: "invalid_data", message, errors })
    return
  }
  const tellable = read.events.filter((event) => settings.keepWithoutConsent || event.client_id !== undefined)
  const told = hasAnalytics(req.scope) ? await Promise.all(tellable.map((event) => tell(req, event))) : []
  res.status(202).json({ accepted: told.filter((wasTold) => wasTold).length })
}

async function tell(
  req: MedusaRequest<unknown>,
  { at, client_id: clientId, ...event }: BrowserEvent,
): Promise<boolean> {
  try {
    await trackEvent(req.scope, { event, at, clientId })
    return true
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error"
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Commerce events: ${event.name} was lost. ${reason}`)
    return false
  }
}
