import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { EntryList } from "../../../contract"
import { auditLog } from "../../../workflows/audit-log-module"
import { readQuestion } from "../../read-question"
import { refuse } from "../../refuse"

/** Entries, newest first, each filter narrowing them. `before` goes on where a page ended. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const asked = readQuestion(req.query)
  if (!asked.ok) {
    refuse(res, "invalid_question", asked.message)
    return
  }
  const { limit } = asked.question
  const log = auditLog(req.scope)
  const { timeZone } = log.settings
  const found = await log.listEntries({ ...asked.question, timeZone, limit: limit + 1 })
  const entries = found.slice(0, limit)
  const answer: EntryList = { entries, next: found.length > limit ? (entries.at(-1)?.id ?? null) : null }
  res.status(200).json(answer)
}
