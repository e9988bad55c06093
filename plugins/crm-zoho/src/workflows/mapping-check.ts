import type { MedusaContainer } from "@medusajs/framework/types"

import type { ConnectionProblem } from "../contract"
import { checkMappingNow } from "./check-mapping-now"
import { connectionDesk } from "./connection-desk"
import type { ConnectionDesk } from "./connection-desk"
import { errorSentence, MAPPING_CHECK_FAILED } from "./destination-pause"

/** Deliveries that meet a failed or missing check at the same time do not all ask Zoho. */
const LOOK_EVERY_SECONDS = 10

/**
 * Why deliveries must wait for the mapping, or undefined. A check that failed is repeated here: this is asked by the
 * deliveries that a paused destination lets through, and one of them finds what was mended meanwhile.
 */
export async function mappingCheck(
  container: MedusaContainer,
  { desk, connection }: Extract<ConnectionDesk, { kind: "ready" }>,
  version: number,
): Promise<ConnectionProblem | undefined> {
  const last = await desk.checks.last()
  const isOfNow = last?.fingerprint === connection.fingerprint && last.version === version
  if (isOfNow && errorSentence(last.findings) === undefined) return undefined
  const isMine = await desk.checks.takeTurn(LOOK_EVERY_SECONDS)
  const now = isMine ? await checkMappingNow(container) : undefined
  const after = isMine ? await connectionDesk(container) : undefined
  if (after?.kind === "not_ready") return after.problem
  // Nobody could look and nothing is known to be wrong: the delivery itself will meet what keeps Zoho from answering.
  const findings = now?.kind === "checked" ? now.findings : isOfNow ? last.findings : []
  const message = errorSentence(findings)
  return message === undefined ? undefined : { code: MAPPING_CHECK_FAILED, message }
}
