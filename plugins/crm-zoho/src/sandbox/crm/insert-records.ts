import type { Organisation } from "../organisation"
import type { SandboxReply } from "../sandbox-reply"
import { findModule } from "../schema/find-module"
import { invalidModule } from "./api-refusals"
import { readRows } from "./read-rows"
import { answerRows, rowTaken } from "./row-answer"
import type { RowAnswer } from "./row-answer"
import { writeRow } from "./write-row"

/** New records; a repeated insert without a unique value makes a twin. */
export function insertRecords(org: Organisation, moduleName: string, body: unknown): SandboxReply {
  const module = findModule(org.modules(), moduleName)
  if (!module) return invalidModule(moduleName)
  const read = readRows(body)
  if ("refused" in read) return read.refused
  const answers = read.rows.map((row, index): RowAnswer => {
    const request = { moduleName, module, row, path: `$.data[${index}]`, record: undefined }
    const hindered = org.hurdle(request)
    if (hindered) return hindered
    const written = writeRow(org, request)
    return "refused" in written ? written.refused : rowTaken("record added", written.saved)
  })
  return answerRows(answers, 201)
}
