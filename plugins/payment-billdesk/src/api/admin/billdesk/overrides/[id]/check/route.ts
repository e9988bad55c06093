import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BILLDESK_MODULE } from "../../../../../../modules/billdesk"
import type { BillDeskModuleService } from "../../../../../../modules/billdesk/service"
import { readInput } from "../../../../../admin-input"
import { adminPersonSettlements } from "../../../../../admin-person-settlements"
import { overrideCheckInput } from "../../../../../override-input"
import { refuse } from "../../../../../refuse"

/** A person has compared a payment that was settled by hand with the bank's statement. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const input = readInput(res, overrideCheckInput, req.body)
  if (!input) return
  const { overrideChecks }: BillDeskModuleService = req.scope.resolve(BILLDESK_MODULE)
  const id = req.params["id"] ?? ""
  const isNews = await overrideChecks.check(id, { by: req.auth_context.actor_id, note: input.note })
  const override = await overrideChecks.find(id)
  if (!override) {
    refuse(res, { status: 404, code: "override_not_found", message: "There is no such payment." })
    return
  }
  const [shown] = await adminPersonSettlements(req.scope, [override])
  if (isNews) res.status(200).json(shown)
  else
    refuse(res, {
      status: 409,
      code: "already_sure",
      message: "BillDesk has confirmed this payment, or a person has compared it already.",
    })
}
