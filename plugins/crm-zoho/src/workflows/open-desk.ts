import type { MedusaContainer } from "@medusajs/framework/types"
import { httpCall, systemClock } from "medusa-integration-kit"

import type { Mapping } from "../contract"
import { TokenManager, ZohoClient } from "../protocol"
import { processParts } from "./process-parts"
import { wireUntil } from "./wire-until"
import { zohoModule } from "./zoho-module"

/** For one call; an order needs about six at most. */
const CALL_TIMEOUT_MS = 10_000

export type DeskOpening =
  | {
      readonly kind: "ready"
      readonly client: ZohoClient
      readonly mapping: Mapping
      /** Of the target module's fields, by API name: how many characters they take. */
      readonly lengths: ReadonlyMap<string, number>
      /** Of the same fields: Zoho's `data_type`. */
      readonly kinds?: ReadonlyMap<string, string>
    }
  | {
      readonly kind: "not_ready"
      /** Stable. */
      readonly code: string
      /** A sentence: what is wrong, and what to do. */
      readonly message: string
      /** When to look again; absent: a person resumes. */
      readonly probeAfterMs?: number
    }

/**
 * The only place where settings become a client.
 *
 * @param signal nothing is sent when it has ended
 */
export async function openDesk(container: MedusaContainer, signal: AbortSignal): Promise<DeskOpening> {
  const { desk } = zohoModule(container)
  if (!desk) return { kind: "not_ready", code: "switched_off", message: "Zoho CRM is switched off in the options." }
  const { client, refreshToken, mapping } = desk.settings
  if (!refreshToken) {
    return { kind: "not_ready", code: "not_connected", message: "Nobody has connected the shop to Zoho CRM yet." }
  }
  await desk.connection.read()
  const { gate, meter } = processParts(container)
  const wire = gate(wireUntil(signal, httpCall))
  const tokens = new TokenManager({
    settings: { ...client, refreshToken },
    store: desk.tokens,
    wire,
    clock: systemClock,
    timeoutMs: CALL_TIMEOUT_MS,
  })
  return {
    kind: "ready",
    client: new ZohoClient(tokens, wire, CALL_TIMEOUT_MS, meter),
    mapping,
    lengths: new Map(),
  }
}
