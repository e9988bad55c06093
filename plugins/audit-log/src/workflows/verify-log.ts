import type { MedusaContainer } from "@medusajs/framework/types"
import type { Anchor, ChainVerdict } from "../contract"
import { auditLog } from "./audit-log-module"

/**
 * Computes the whole chain anew, in memory that does not grow with the log.
 *
 * @param kept anchors that were kept elsewhere, to be compared too
 */
export async function verifyLog(
  container: MedusaContainer,
  kept: readonly Anchor[] = [],
): Promise<ChainVerdict> {
  return auditLog(container).verify(kept)
}
