import type { RowOnItsWay } from "../organisation"
import { plainText } from "../plain-text"
import { refusal } from "../refusal"
import type { SandboxRefusal } from "../refusal"
import { uniqueFields } from "../schema/unique-fields"
import type { ScenarioOf } from "./scenario"
import type { ScenarioBoard } from "./scenario-board"

/** What a scenario puts in the way of single rows. */
export class RowHurdle {
  /** Rows that were written since a partial failure began. */
  private readonly counts = new WeakMap<object, number>()

  constructor(private readonly board: ScenarioBoard) {}

  check(row: RowOnItsWay): SandboxRefusal | undefined {
    if (this.board.strike("record-locked", (scenario) => isLocked(scenario, row))) {
      return refusal("RECORD_LOCKED", "the record is locked", { id: row.record?.id ?? "" })
    }
    const failure = this.board.strike("partial-failure", (scenario) => this.isStruck(scenario, row))
    if (!failure) return undefined
    const details = { api_name: failure.field, json_path: `${row.path}.${failure.field}` }
    return refusal("INVALID_DATA", "invalid data", details)
  }

  private isStruck(scenario: ScenarioOf<"partial-failure">, row: RowOnItsWay): boolean {
    if (scenario.module !== undefined && scenario.module !== row.moduleName) return false
    const count = (this.counts.get(scenario) ?? 0) + 1
    this.counts.set(scenario, count)
    const nth = scenario.nth ?? (scenario.keys ? undefined : 2)
    const isCounted = nth !== undefined && count % nth === 0
    return isCounted || (scenario.keys ?? []).some((key) => keysOf(row).includes(key.toLowerCase()))
  }
}

function isLocked(scenario: ScenarioOf<"record-locked">, row: RowOnItsWay): boolean {
  if (!row.record || scenario.module !== row.moduleName) return false
  if (scenario.id === undefined && scenario.key === undefined) return true
  return scenario.id === row.record.id || keysOf(row).includes(scenario.key?.toLowerCase() ?? "")
}

/** The row's values in the system field and in unique fields, or those of the record that it changes. */
function keysOf({ module, row, record }: RowOnItsWay): string[] {
  return [module.systemKey, ...uniqueFields(module)].flatMap((name) =>
    [row[name], record?.[name]].map((value) => plainText(value).toLowerCase()).filter(Boolean),
  )
}
