import type { Organisation } from "../organisation"
import { plainText } from "../plain-text"
import { refusal } from "../refusal"
import type { SandboxReply } from "../sandbox-reply"
import { findModule } from "../schema/find-module"
import { invalidModule } from "./api-refusals"
import { readRows } from "./read-rows"
import { answerRows, rowTaken } from "./row-answer"
import type { RowAnswer } from "./row-answer"
import { writeRow } from "./write-row"

export interface UpdateRequest {
  /** From the path; without it each row names its own. */
  readonly id?: string
  readonly body: unknown
  readonly ifUnmodifiedSince: string | undefined
}

/** Changes the fields that are sent, of records that are named by their ids. */
export function updateRecords(org: Organisation, moduleName: string, request: UpdateRequest): SandboxReply {
  const module = findModule(org.modules(), moduleName)
  if (!module) return invalidModule(moduleName)
  const read = readRows(request.body)
  if ("refused" in read) return read.refused
  // A path names one record, so further rows have no meaning.
  const rows = request.id === undefined ? read.rows : read.rows.slice(0, 1)
  const answers = rows.map(({ id: ownId, ...row }, index): RowAnswer => {
    const path = `$.data[${index}]`
    const id = request.id ?? plainText(ownId)
    const at = { api_name: "id", json_path: `${path}.id` }
    if (id === "") return refusal("MANDATORY_NOT_FOUND", "required field not found", at)
    const record = org.store.get(moduleName, id)
    if (!record) return refusal("INVALID_DATA", "the id given seems to be invalid", { ...at, id })
    if (isLaterThan(record["Modified_Time"], request.ifUnmodifiedSince)) {
      return refusal("ALREADY_MODIFIED", "the record was changed meanwhile", { id })
    }
    const onItsWay = { moduleName, module, row, path, record }
    const hindered = org.hurdle(onItsWay)
    if (hindered) return hindered
    const written = writeRow(org, onItsWay)
    return "refused" in written ? written.refused : rowTaken("record updated", written.saved)
  })
  const answer = answerRows(answers)
  return answers.every(({ code }) => code === "ALREADY_MODIFIED") ? { ...answer, status: 412 } : answer
}

function isLaterThan(modified: unknown, since: string | undefined): boolean {
  return since !== undefined && Date.parse(plainText(modified)) > Date.parse(since)
}
