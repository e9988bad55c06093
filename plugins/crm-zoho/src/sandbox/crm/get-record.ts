import type { Organisation } from "../organisation"
import type { SandboxReply } from "../sandbox-reply"
import { findModule } from "../schema/find-module"
import { invalidModule } from "./api-refusals"
import { presentRecord } from "./present-record"
import { readFields } from "./read-fields"

/** One record with all its lines; 204 when it is not there. */
export function getRecord(
  org: Organisation,
  {
    moduleName,
    id,
    fields,
  }: { readonly moduleName: string; readonly id: string; readonly fields: string | null },
): SandboxReply {
  const module = findModule(org.modules(), moduleName)
  if (!module) return invalidModule(moduleName)
  const wanted = readFields(module, fields)
  if ("refused" in wanted) return wanted.refused
  const record = org.store.get(moduleName, id)
  if (!record) return { status: 204 }
  const shown =
    fields === null
      ? presentRecord(record, module.fields)
      : presentRecord(record, module.fields, wanted.names)
  return { status: 200, body: { data: [shown] } }
}
