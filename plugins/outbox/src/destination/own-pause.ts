import type { MedusaContainer } from "@medusajs/framework/types"
import { OUTBOX_MODULE } from "../modules/outbox"
import type { OutboxModuleService } from "../modules/outbox"
import { DESTINATION } from "../modules/outbox/destinations"

/** A pause that a destination's own code makes beside its deliveries, such as after a check that failed. */
export interface OwnPause {
  /** Stable, for programs. */
  readonly code: string
  /** A sentence for a person. */
  readonly message: string
}

/**
 * Pauses a destination without waiting for a delivery to find out, with one alarm. A person's pause stays as it is.
 *
 * @param probeAfter milliseconds after which one delivery is tried; undefined: until {@link resumeDestination} or a person
 * @returns whether it was not paused before
 */
export async function pauseDestination(
  container: MedusaContainer,
  name: string,
  { code, message, probeAfter }: OwnPause & { readonly probeAfter?: number },
): Promise<boolean> {
  const { destinations }: OutboxModuleService = container.resolve(OUTBOX_MODULE)
  return destinations.pause({ name, code, message, by: DESTINATION, probeAfterMs: probeAfter ?? null })
}

/**
 * What kept a destination from working is mended. What a person paused stays paused.
 *
 * @param code only a pause of this code; undefined for whichever the destination made itself
 * @returns whether it was paused
 */
export async function resumeDestination(
  container: MedusaContainer,
  name: string,
  code?: string,
): Promise<boolean> {
  const { destinations }: OutboxModuleService = container.resolve(OUTBOX_MODULE)
  return destinations.resumeOwn(name, code)
}

/** The pause that the destination made itself, if it is paused by that. */
export async function ownPause(container: MedusaContainer, name: string): Promise<OwnPause | undefined> {
  const { destinations }: OutboxModuleService = container.resolve(OUTBOX_MODULE)
  const row = (await destinations.list()).find((destination) => destination.name === name)
  if (row?.paused_by !== DESTINATION) return undefined
  return { code: row.pause_code ?? "", message: row.pause_message ?? "" }
}
