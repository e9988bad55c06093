import "server-only"
import type { BrowserEvent } from "medusa-plugin-commerce-events/schema"
import { z } from "zod"
import type { Answer } from "./answer"
import { askStore } from "./store-client"

const QUICK_MS = 4_000

/** Hands on what a consenting browser told. Absent: this Medusa counts nothing. */
export async function sendEvents(
  events: readonly BrowserEvent[],
  clientId: string,
): Promise<Answer<unknown>> {
  return askStore({
    path: "/store/events",
    method: "POST",
    body: { events: events.map((event) => ({ ...event, client_id: clientId })) },
    shape: z.unknown(),
    timeoutMs: QUICK_MS,
  })
}
