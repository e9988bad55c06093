import type { MedusaContainer } from "@medusajs/framework/types"
import { ownPause, pauseDestination, resumeDestination } from "medusa-plugin-outbox/destination"

import { ZOHO_DESTINATION } from "../contract"
import type { MappingFinding } from "../contract"

export const MAPPING_CHECK_FAILED = "mapping_check_failed"
/** A delivery is tried after this time although the check fails: its look is the freshest there is. */
export const PROBE_AFTER_MS = 5 * 60 * 1000
const MAX_NAMED = 3

/** The errors of a check in one sentence; undefined when there are none. */
export function errorSentence(findings: readonly MappingFinding[]): string | undefined {
  const errors = findings.filter(({ severity }) => severity === "error")
  if (errors.length === 0) return undefined
  const named = errors
    .slice(0, MAX_NAMED)
    .map(({ message }) => message)
    .join(" ")
  const more = errors.length - MAX_NAMED
  return more > 0 ? `${named} And ${more} more.` : named
}

/** Deliveries wait while the mapping does not fit, with one alarm, and go on by themselves when it does. */
export async function followFindings(
  container: MedusaContainer,
  findings: readonly MappingFinding[],
): Promise<void> {
  const message = errorSentence(findings)
  if (message === undefined) {
    await resumeDestination(container, ZOHO_DESTINATION, MAPPING_CHECK_FAILED)
    return
  }
  const pause = await ownPause(container, ZOHO_DESTINATION)
  if (pause?.code === MAPPING_CHECK_FAILED && pause.message === message) return
  await pauseDestination(container, ZOHO_DESTINATION, {
    code: MAPPING_CHECK_FAILED,
    message,
    probeAfter: PROBE_AFTER_MS,
  })
}

/** A person has connected: whatever the connection paused itself for is to be tried anew. */
export async function resumeZoho(container: MedusaContainer): Promise<void> {
  await resumeDestination(container, ZOHO_DESTINATION)
}

/** Whether deliveries wait for the mapping to be mended. */
export async function waitsForMapping(container: MedusaContainer): Promise<boolean> {
  return (await ownPause(container, ZOHO_DESTINATION))?.code === MAPPING_CHECK_FAILED
}
