import { indiaDateTime } from "medusa-integration-kit"

import type { Organisation } from "../organisation"
import { refusal } from "../refusal"
import { SHOP_USER } from "../sandbox-user"
import type { SandboxReply } from "../sandbox-reply"
import { findModule } from "../schema/find-module"
import { invalidModule, missingParam, refuse } from "./api-refusals"
import { answerRows } from "./row-answer"
import type { RowAnswer } from "./row-answer"

const MOST_IDS = 100

/** Puts records into the recycle bin. */
export function deleteRecords(org: Organisation, moduleName: string, ids: readonly string[]): SandboxReply {
  if (!findModule(org.modules(), moduleName)) return invalidModule(moduleName)
  if (ids.length === 0) return missingParam("ids")
  if (ids.length > MOST_IDS) {
    return refuse("LIMIT_EXCEEDED", "more than the maximum of ids", { limit: MOST_IDS })
  }
  return answerRows(
    ids.map((id): RowAnswer => {
      const record = org.store.get(moduleName, id)
      if (!record) return refusal("INVALID_DATA", "the id given seems to be invalid", { id })
      org.store.remove(moduleName, record, { at: indiaDateTime(org.clock.now()), by: SHOP_USER })
      return { code: "SUCCESS", status: "success", message: "record deleted", details: { id } }
    }),
  )
}

/** What was deleted, newest first. */
export function listDeleted(org: Organisation, moduleName: string): SandboxReply {
  if (!findModule(org.modules(), moduleName)) return invalidModule(moduleName)
  const data = org.store.deleted(moduleName).map(({ id, name, at, by }) => ({
    ...{ id, display_name: name, deleted_time: at, deleted_by: by },
    type: "recycle",
  }))
  return data.length === 0
    ? { status: 204 }
    : { status: 200, body: { data, info: { count: data.length, more_records: false } } }
}
