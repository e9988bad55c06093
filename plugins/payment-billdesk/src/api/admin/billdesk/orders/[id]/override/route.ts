import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminOverrideOutcome } from "../../../../../../contract/admin-override"
import { readRefusal } from "../../../../../../workflows/payment-refusal"
import { overrideStatus } from "../../../../../../workflows/override-status"
import { readInput } from "../../../../../admin-input"
import { overrideInput } from "../../../../../override-input"
import { readAdminOverride } from "../../../../../read-admin-override"
import { refuse } from "../../../../../refuse"

/** What a person may do with an order's statuses now. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const view = await readAdminOverride(req.scope, req.params["id"] ?? "")
  if (view) res.status(200).json(view)
  else answerNotOurs(res)
}

/** Changes a status along the table; what cannot be done is said in words, with how the order stands. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const input = readInput(res, overrideInput, req.body)
  if (!input) return
  const orderId = req.params["id"] ?? ""
  try {
    const { outcome, before } = await overrideStatus(req.scope, {
      orderId,
      to: input.to,
      expected: input.expected,
      reason: input.reason,
      bankReference: input.bank_reference,
      confirmsOpenAttempt: input.confirm_open_attempt,
      personId: req.auth_context.actor_id,
    })
    const present = await readAdminOverride(req.scope, orderId)
    if (!present) {
      answerNotOurs(res)
      return
    }
    const { payment, order } = before.standing
    const answer: AdminOverrideOutcome = {
      outcome,
      before: { payment, order },
      after: { payment: present.payment, order: present.order },
      present,
    }
    res.status(200).json(answer)
  } catch (error) {
    const refusal = readRefusal(error)
    if (!refusal) throw error
    if (refusal.code === "order_not_found") {
      answerNotOurs(res)
      return
    }
    const { status, code, message } = refusal
    const present = await readAdminOverride(req.scope, orderId)
    res.status(status).json({ code, type: "not_allowed", message, present })
  }
}

const answerNotOurs = (res: MedusaResponse): void => {
  refuse(res, {
    status: 404,
    code: "not_paid_by_billdesk",
    message: "This order is not paid through BillDesk.",
  })
}
