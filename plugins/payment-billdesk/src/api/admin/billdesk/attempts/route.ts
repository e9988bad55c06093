import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { rupeesFromPaise } from "medusa-integration-kit"
import type { AdminAttemptList, AdminAttemptRow } from "../../../../contract/admin-attempt-list"
import { BILLDESK_MODULE } from "../../../../modules/billdesk"
import type { FoundAttempt } from "../../../../modules/billdesk/attempt-search"
import { attemptStatus } from "../../../../modules/billdesk/rows"
import type { BillDeskModuleService } from "../../../../modules/billdesk/service"
import { pageInput, readInput } from "../../../admin-input"

const moment = z.coerce.date("Give a date such as 2026-11-21 or 2026-11-21T10:00:00Z.").optional()

const query = pageInput.extend({
  status: attemptStatus.optional(),
  attention: z.enum(["true", "false"]).optional(),
  q: z.string().trim().min(1).max(100).optional(),
  from: moment,
  to: moment,
})

/** The attempts of all orders, newest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const asked = readInput(res, query, req.query)
  if (!asked) return
  const { search }: BillDeskModuleService = req.scope.resolve(BILLDESK_MODULE)
  const { limit, offset } = asked
  const { found, count } = await search.search({ ...asked, attention: asked.attention === "true" })
  const answer: AdminAttemptList = { attempts: found.map(row), count, limit, offset }
  res.status(200).json(answer)
}

const row = ({ attempt, paymentStatus, orderNumber }: FoundAttempt): AdminAttemptRow => ({
  id: attempt.id,
  order_id: attempt.orderId,
  order_number: orderNumber,
  number: attempt.number,
  status: attempt.status,
  payment_status: paymentStatus,
  amount: rupeesFromPaise(attempt.amount),
  paid_amount: attempt.paidAmount === null ? null : rupeesFromPaise(attempt.paidAmount),
  gateway_order_id: attempt.gatewayOrderId,
  bd_order_id: attempt.bdOrderId,
  transaction_id: attempt.transactionId,
  bank_ref_no: attempt.bankRefNo,
  payment_method: attempt.paymentMethod,
  unknown_status: attempt.unknownStatus,
  created_at: attempt.createdAt.toISOString(),
})
