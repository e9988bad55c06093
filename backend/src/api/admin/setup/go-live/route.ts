import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerSheet } from "../../../../setup/answer-sheet"
import { goLiveSheet } from "../../../../setup/go-live-sheet"
import { partVersions } from "../../../../setup/part-versions"
import { setupReport } from "../../../../setup/setup-report"

/** The checklist for the opening, ticked as far as the shop knows. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const report = await setupReport(req.scope)
  const sheet = goLiveSheet({ report, versions: partVersions(process.cwd()) })
  answerSheet(res, "go-live-checklist.md", sheet)
}
