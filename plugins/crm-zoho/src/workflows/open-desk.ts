import type { MedusaContainer } from "@medusajs/framework/types"
import { httpCall, systemClock } from "medusa-integration-kit"

import type { Mapping } from "../contract"
import { targetFields } from "../domain"
import type { TargetFields } from "../domain"
import { TokenManager, ZohoClient } from "../protocol"
import type { ZohoConnectionSettings, TokenStore } from "../protocol"
import { connectionDesk } from "./connection-desk"
import { currentMapping } from "./current-mapping"
import { PROBE_AFTER_MS } from "./destination-pause"
import { mappingCheck } from "./mapping-check"
import { processParts } from "./process-parts"
import { wireUntil } from "./wire-until"

/** For one call; an order needs about six at most. */
const CALL_TIMEOUT_MS = 10_000
/** Deliveries that begin within this time look at the settings together, once these allow them to go out. */
const LOOK_EVERY_MS = 1000

/** Nothing is sent; the sentence says what is wrong and what to do. */
export interface DeskNotReady {
  readonly kind: "not_ready"
  /** Stable. */
  readonly code: string
  readonly message: string
  /** When to look again; absent: a person resumes. */
  readonly probeAfterMs?: number
}

export interface ReadyDesk extends TargetFields {
  readonly kind: "ready"
  readonly client: ZohoClient
  readonly mapping: Mapping
}

export type DeskOpening = ReadyDesk | DeskNotReady

interface Settled extends TargetFields {
  readonly kind: "settled"
  readonly settings: ZohoConnectionSettings
  readonly tokens: TokenStore
  readonly mapping: Mapping
}

/**
 * The only place where settings become a client.
 *
 * @param signal nothing is sent when it has ended
 */
export async function openDesk(container: MedusaContainer, signal: AbortSignal): Promise<DeskOpening> {
  const settled = await settledLately(container)
  if (settled.kind === "not_ready") return settled
  const { gate, meter } = processParts(container)
  const wire = gate(wireUntil(signal, httpCall))
  const { settings, tokens: store, mapping, lengths, kinds } = settled
  const tokens = new TokenManager({ settings, store, wire, clock: systemClock, timeoutMs: CALL_TIMEOUT_MS })
  return {
    kind: "ready",
    client: new ZohoClient(tokens, wire, { timeoutMs: CALL_TIMEOUT_MS, meter }),
    mapping,
    lengths,
    ...(kinds ? { kinds } : {}),
  }
}

const looks = new WeakMap<
  object,
  { readonly at: number; readonly settled: Promise<Settled | DeskNotReady> }
>()

async function settledLately(container: MedusaContainer): Promise<Settled | DeskNotReady> {
  const parts = processParts(container)
  const last = looks.get(parts)
  const now = performance.now()
  if (last && now - last.at < LOOK_EVERY_MS) return last.settled
  const look = { at: now, settled: settle(container) }
  looks.set(parts, look)
  const settled = await look.settled
  // Kept, it would pause once more what has been mended since.
  if (settled.kind === "not_ready" && looks.get(parts) === look) looks.delete(parts)
  return settled
}

/** What settings say at this moment. Asks the database, and Zoho only while the mapping is known not to fit. */
async function settle(container: MedusaContainer): Promise<Settled | DeskNotReady> {
  const opened = await connectionDesk(container)
  if (opened.kind === "off")
    return { kind: "not_ready", code: "switched_off", message: "Zoho CRM is switched off in the options." }
  if (opened.kind === "not_ready") return { kind: "not_ready", ...opened.problem }
  const { desk, connection } = opened
  const { version, mapping } = await currentMapping(desk)
  const unfit = await mappingCheck(container, opened, version)
  if (unfit) return { kind: "not_ready", ...unfit, probeAfterMs: PROBE_AFTER_MS }
  const metadata = await desk.metadataOf(connection).module(mapping.module)
  return {
    kind: "settled",
    settings: connection.settings,
    tokens: connection.tokens,
    mapping,
    ...targetFields(metadata?.value.fields ?? []),
  }
}
