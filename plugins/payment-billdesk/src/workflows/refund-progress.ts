import type { MedusaContainer } from "@medusajs/framework/types"
import type { RefundState } from "../contract/refund"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"

/** How far a refund has come, as a shopper is told. `delayed`: it did not go through, and the shop looks into it. */
export type RefundProgress = "pending" | "done" | "delayed"

const PROGRESS = {
  requested: "pending",
  pending: "pending",
  accepted: "done",
  failed: "delayed",
  refused: "delayed",
} as const satisfies Record<RefundState, RefundProgress>

/**
 * How far BillDesk has come with a refund of Medusa's (`ref_…`).
 *
 * @returns null for a refund that neither BillDesk nor a person's record of a bank transfer stands for
 */
export async function refundProgress(
  container: MedusaContainer,
  refundId: string,
): Promise<RefundProgress | null> {
  const { bankRefunds, refunds }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const refund = await refunds.byMedusaRefund(refundId)
  if (refund) return PROGRESS[refund.state]
  // A person records a bank transfer after it was made.
  return (await bankRefunds.byMedusaRefund(refundId)) ? "done" : null
}
