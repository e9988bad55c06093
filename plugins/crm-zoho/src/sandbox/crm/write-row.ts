import { indiaDateTime } from "medusa-integration-kit"

import type { Organisation, RowOnItsWay } from "../organisation"
import { checkRow } from "../records/check-row"
import type { StoredRecord } from "../records/record-store"
import { refusal } from "../refusal"
import type { SandboxRefusal } from "../refusal"
import { SHOP_USER } from "../sandbox-user"
import type { SandboxUser } from "../sandbox-user"
import { uniqueFields } from "../schema/unique-fields"

/** Writes one row when nothing speaks against it. */
export function writeRow(
  org: Organisation,
  request: RowOnItsWay,
  by: SandboxUser = SHOP_USER,
): { readonly saved: StoredRecord } | { readonly refused: SandboxRefusal } {
  const { moduleName, module, row, path, record } = request
  const refused =
    checkRow({
      fields: module.fields,
      row,
      path,
      before: record,
      exists: (of, id) => org.store.get(of, id) !== undefined,
    }) ?? clash(org, request)
  if (refused) return { refused }
  const write = { row, at: indiaDateTime(org.clock.now()), by }
  const saved = record ? org.store.update(moduleName, record, write) : org.store.insert(moduleName, write)
  return { saved }
}

/** Another record holds a value that may be there once. */
function clash(
  org: Organisation,
  { moduleName, module, row, path, record }: RowOnItsWay,
): SandboxRefusal | undefined {
  for (const name of uniqueFields(module)) {
    const other = org.store.find(moduleName, name, row[name])
    if (!other || other.id === record?.id) continue
    return refusal("DUPLICATE_DATA", "duplicate data", {
      api_name: name,
      json_path: `${path}.${name}`,
      id: other.id,
      duplicate_record: { id: other.id, module: { api_name: moduleName }, Owner: other["Owner"] },
    })
  }
  return undefined
}
