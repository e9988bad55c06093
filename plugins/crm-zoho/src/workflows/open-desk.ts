import type { MedusaContainer } from "@medusajs/framework/types"
import { httpCall, systemClock } from "medusa-integration-kit"

import type { Mapping } from "../contract"
import { TokenManager, ZohoClient } from "../protocol"
import type { FieldMetadata } from "../protocol"
import { connectionDesk } from "./connection-desk"
import { currentMapping } from "./current-mapping"
import { PROBE_AFTER_MS } from "./destination-pause"
import { mappingCheck } from "./mapping-check"
import { processParts } from "./process-parts"
import { wireUntil } from "./wire-until"

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
  const ready = await connectionDesk(container)
  if (ready.kind === "off")
    return { kind: "not_ready", code: "switched_off", message: "Zoho CRM is switched off in the options." }
  if (ready.kind === "not_ready") return { kind: "not_ready", ...ready.problem }
  const { desk, connection } = ready
  const { version, mapping } = await currentMapping(desk)
  const unfit = await mappingCheck(container, ready, version)
  if (unfit) return { kind: "not_ready", ...unfit, probeAfterMs: PROBE_AFTER_MS }

  const { gate, meter } = processParts(container)
  const wire = gate(wireUntil(signal, httpCall))
  const tokens = new TokenManager({
    settings: connection.settings,
    store: connection.tokens,
    wire,
    clock: systemClock,
    timeoutMs: CALL_TIMEOUT_MS,
  })
  const target = await desk.metadataOf(connection).module(mapping.module)
  return {
    kind: "ready",
    client: new ZohoClient(tokens, wire, CALL_TIMEOUT_MS, meter),
    mapping,
    ...targetFields(target?.value.fields ?? []),
  }
}

/** What is known of the fields that orders are written to; nothing where nobody has looked yet. */
export function targetFields(fields: readonly FieldMetadata[]) {
  return {
    lengths: new Map(
      fields.flatMap(({ apiName, length }) => (length === null ? [] : [[apiName, length] as const])),
    ),
    kinds: new Map(fields.map(({ apiName, dataType }) => [apiName, dataType] as const)),
  }
}
