import type { MedusaContainer } from "@medusajs/framework/types"

import type { FailedDelivery } from "../domain"
import type { ZohoRefused } from "../protocol"
import { errorSentence, MAPPING_CHECK_FAILED, PROBE_AFTER_MS } from "./destination-pause"
import { processParts } from "./process-parts"

/**
 * Whether a refused record is given up. Zoho says in the same words that a value does not fit and that the mapping does
 * not, so its fields are looked at first: what would be refused of every order holds them all back, with one alarm.
 *
 * @param verdict what would become of the delivery otherwise
 */
export async function judgeRefusal(
  container: MedusaContainer,
  refusal: ZohoRefused,
  verdict: FailedDelivery,
): Promise<FailedDelivery> {
  if (refusal.verdict !== "record") return verdict
  const { code, message, nothingSent } = verdict
  const sent = nothingSent === undefined ? {} : { nothingSent }
  const look = await processParts(container).mappingChecks.ask(container)
  // Nobody could look: it is not given up for what may be no fault of its own.
  if (look.kind === "not_checked") return { kind: "retry", code, message, ...sent }
  const misfit = errorSentence(look.findings)
  if (misfit === undefined) return verdict
  return {
    kind: "pause_destination",
    code: MAPPING_CHECK_FAILED,
    message: misfit,
    probeAfter: PROBE_AFTER_MS,
    ...sent,
  }
}
