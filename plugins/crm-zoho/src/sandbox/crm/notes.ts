import type { Organisation } from "../organisation"
import { isPlainObject, refusal } from "../refusal"
import type { SandboxReply } from "../sandbox-reply"
import { findModule } from "../schema/find-module"
import { invalidModule } from "./api-refusals"
import { insertRecords } from "./insert-records"
import { presentRecord } from "./present-record"
import { answerRows } from "./row-answer"

interface Parent {
  readonly moduleName: string
  readonly id: string
}

/** Notes have no unique key: written twice, they are there twice. */
export function addNotes(org: Organisation, parent: Parent, body: unknown): SandboxReply {
  const absent = absentParent(org, parent)
  if (absent) return absent
  const rows = isPlainObject(body) ? body["data"] : undefined
  const Parent_Id = { id: parent.id, module: { api_name: parent.moduleName } }
  const data = Array.isArray(rows)
    ? rows.map((row: unknown) => (isPlainObject(row) ? { ...row, Parent_Id } : row))
    : rows
  return insertRecords(org, "Notes", { ...(isPlainObject(body) ? body : {}), data })
}

/** Newest first; 204 when there are none. */
export function listNotes(org: Organisation, parent: Parent): SandboxReply {
  const absent = absentParent(org, parent)
  if (absent) return absent
  const fields = findModule(org.modules(), "Notes")?.fields ?? {}
  const data = org.store
    .all("Notes")
    .filter(({ Parent_Id }) => isPlainObject(Parent_Id) && Parent_Id["id"] === parent.id)
    .map((note) => presentRecord(note, fields))
  return data.length === 0
    ? { status: 204 }
    : { status: 200, body: { data, info: { count: data.length, more_records: false } } }
}

function absentParent(org: Organisation, { moduleName, id }: Parent): SandboxReply | undefined {
  if (!findModule(org.modules(), moduleName)) return invalidModule(moduleName)
  if (org.store.get(moduleName, id)) return undefined
  return answerRows([refusal("INVALID_DATA", "the id given seems to be invalid", { id })])
}
