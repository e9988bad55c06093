import { once } from "node:events"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { stringify } from "csv-stringify"
import type { EntryQuestion } from "../../../../domain/entry-question"
import { exportHeadings, exportRow } from "../../../../domain/export-columns"
import { auditLog } from "../../../../workflows/audit-log-module"
import type { AuditLogModuleService } from "../../../../modules/audit-log"
import { readQuestion } from "../../../read-question"
import { refuse } from "../../../refuse"

/** Entries read at once; what is sent does not wait in memory for more. */
const AT_ONCE = 500

async function* rows(log: AuditLogModuleService, question: EntryQuestion): AsyncGenerator<string[]> {
  yield exportHeadings(question.timeZone)
  let before = question.before
  for (;;) {
    const entries = await log.listEntries({
      ...question,
      ...(before === undefined ? {} : { before }),
      limit: AT_ONCE,
    })
    for (const entry of entries) yield exportRow(entry, question.timeZone)
    before = entries.at(-1)?.id
    if (entries.length < AT_ONCE) return
  }
}

/** What the filter finds, as CSV for a spreadsheet: with a byte order mark, and with what would be a formula as text. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const asked = readQuestion(req.query)
  if (!asked.ok) {
    refuse(res, "invalid_question", asked.message)
    return
  }
  const log = auditLog(req.scope)
  const { timeZone } = log.settings
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", 'attachment; filename="audit-log.csv"')
  res.setHeader("cache-control", "no-store")
  const csv = stringify({ bom: true, escape_formulas: true, record_delimiter: "windows" })
  try {
    await pipeline(Readable.from(rows(log, { ...asked.question, timeZone })), csv, res)
  } catch (error) {
    // The reader has gone: there is nobody to tell.
    if (!res.destroyed) throw error
    if (!res.closed) await once(res, "close")
  }
}
