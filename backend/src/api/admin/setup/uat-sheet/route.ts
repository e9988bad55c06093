import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SETUP_MODULE } from "../../../../modules/setup"
import type { SetupModuleService } from "../../../../modules/setup/service"
import { answerSheet } from "../../../../setup/answer-sheet"
import { partVersions } from "../../../../setup/part-versions"
import { setupReport } from "../../../../setup/setup-report"
import { uatSheet } from "../../../../setup/uat-sheet"

/** The sheet for BillDesk's sign-off, filled in as far as the shop knows. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { signOff }: SetupModuleService = req.scope.resolve(SETUP_MODULE)
  const report = await setupReport(req.scope)
  const sheet = uatSheet({ report, signOff, versions: partVersions(process.cwd()) })
  answerSheet(res, "billdesk-uat-sheet.md", sheet)
}
