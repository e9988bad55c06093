import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminPersonSettlementList } from "../../../../contract/admin-override"
import { BILLDESK_MODULE } from "../../../../modules/billdesk"
import type { BillDeskModuleService } from "../../../../modules/billdesk/service"
import { pageInput, readInput } from "../../../admin-input"
import { adminPersonSettlements } from "../../../admin-person-settlements"

/** Payments that a person settled: those that nobody confirmed first, then newest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const page = readInput(res, pageInput, req.query)
  if (!page) return
  const { overrideChecks }: BillDeskModuleService = req.scope.resolve(BILLDESK_MODULE)
  const { overrides, count, notConfirmed } = await overrideChecks.list(page)
  const answer: AdminPersonSettlementList = {
    overrides: await adminPersonSettlements(req.scope, overrides),
    count,
    not_confirmed: notConfirmed,
    ...page,
  }
  res.status(200).json(answer)
}
