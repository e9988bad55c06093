import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { recordBankRefund } from "../../../../../../workflows/record-bank-refund"
import { readInput } from "../../../../../admin-input"
import { answerAdminOrder } from "../../../../../answer-admin-order"
import { answerRefusal } from "../../../../../answer-refusal"
import { bankRefundInput } from "../../../../../override-input"

/** Records that money of an order which a person had settled went back by bank transfer. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const input = readInput(res, bankRefundInput, req.body)
  if (!input) return
  try {
    await recordBankRefund(req.scope, {
      orderId: req.params["id"] ?? "",
      amount: input.amount,
      bankReference: input.bank_reference,
      reason: input.reason,
      personId: req.auth_context.actor_id,
    })
  } catch (error) {
    answerRefusal(res, error)
    return
  }
  await answerAdminOrder(req, res)
}
