import { indiaDateTime } from "medusa-integration-kit"

import { writeRow } from "../crm/write-row"
import type { Organisation } from "../organisation"
import type { StoredRecord } from "../records/record-store"
import { OFFICE_USER } from "../sandbox-user"
import type { SandboxModule } from "../schema/field"
import { findModule } from "../schema/find-module"
import { uniqueFields } from "../schema/unique-fields"
import { linesOf } from "../records/lines-of"
import type { ScenarioOf } from "./scenario"

type ByHand = ScenarioOf<"record-deleted" | "record-edited" | "duplicate-by-hand">

type Deed = { readonly record: StoredRecord } | { readonly fault: string }

/** What a person in the office does with a record, with the rights and the duties that a person has. */
export function doByHand(org: Organisation, scenario: ByHand): Deed {
  const module = findModule(org.modules(), scenario.module)
  if (!module) return { fault: `There is no module ${scenario.module}.` }
  const record = findRecord(org, module, scenario)
  if (!record) return { fault: `There is no such record in ${scenario.module}.` }
  const at = indiaDateTime(org.clock.now())
  switch (scenario.name) {
    case "record-deleted":
      org.store.remove(scenario.module, record, { at, by: OFFICE_USER })
      return { record }
    case "record-edited":
      return write(org, { moduleName: scenario.module, module, row: scenario.values, record })
    case "duplicate-by-hand": {
      const row = { ...copyOf(module, record), ...scenario.values }
      return write(org, { moduleName: scenario.module, module, row, record: undefined })
    }
  }
}

/** By id, by key, or the newest when nothing is named. */
function findRecord(org: Organisation, module: SandboxModule, scenario: ByHand): StoredRecord | undefined {
  const { module: name, id, key } = scenario
  if (id !== undefined) return org.store.get(name, id)
  if (key === undefined) return org.store.all(name)[0]
  const fields = [...uniqueFields(module), module.systemKey]
  return fields.flatMap((field) => org.store.find(name, field, key) ?? [])[0]
}

function write(
  org: Organisation,
  row: Pick<Parameters<typeof writeRow>[1], "moduleName" | "module" | "row" | "record">,
): Deed {
  const written = writeRow(org, { ...row, path: "values" }, OFFICE_USER)
  return "saved" in written
    ? { record: written.saved }
    : { fault: `${written.refused.code}: ${JSON.stringify(written.refused.details)}` }
}

/** What a person may take over into a copy: what can be written and may be there twice. */
function copyOf(module: SandboxModule, record: StoredRecord): Record<string, unknown> {
  const copy: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(module.fields)) {
    const value = record[name]
    if (value === undefined || value === null || field.readOnly || field.unique) continue
    const { columns } = field
    copy[name] = columns
      ? linesOf(value).map((line) =>
          Object.fromEntries(
            Object.entries(line).filter(([column]) => columns[column] && !columns[column].readOnly),
          ),
        )
      : value
  }
  return copy
}
