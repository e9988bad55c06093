import { text } from "../schema/field"
import type { SandboxField, SandboxModule } from "../schema/field"
import { findModule } from "../schema/find-module"
import { MODULES } from "../schema/modules"
import type { SandboxModules } from "../schema/modules"
import type { Scenario } from "./scenario"
import type { ScenarioBoard } from "./scenario-board"

/** The modules with everything that people have changed in them at this moment. */
export function changedModules(board: ScenarioBoard): SandboxModules {
  return board.list().reduce<SandboxModules>((modules, { scenario }) => change(modules, scenario), MODULES)
}

function change(modules: SandboxModules, scenario: Scenario): SandboxModules {
  switch (scenario.name) {
    case "module-missing": {
      const { [scenario.module]: _gone, ...others } = modules
      return others
    }
    case "mandatory-field-added":
      return withField(modules, scenario, (field) => ({
        ...(field ?? { ...text(scenario.field.replaceAll("_", " ")), custom: true }),
        ...(scenario.by === "system" ? { mandatory: true } : { required: true }),
      }))
    case "picklist-value-removed":
      return withField(
        modules,
        scenario,
        (field) => field && { ...field, values: field.values?.filter((value) => value !== scenario.value) },
      )
    case "field-shortened":
      return withField(modules, scenario, (field) => field && { ...field, length: scenario.length })
    case "field-removed":
      return withField(modules, scenario, () => undefined)
    default:
      return modules
  }
}

function withField(
  modules: SandboxModules,
  at: { readonly module: string; readonly field: string },
  changed: (field: SandboxField | undefined) => SandboxField | undefined,
): SandboxModules {
  const module = findModule(modules, at.module)
  if (!module) return modules
  const { [at.field]: before, ...others } = module.fields
  const after = changed(before)
  // A changed field keeps its place.
  const fields: SandboxModule["fields"] =
    after && before
      ? { ...module.fields, [at.field]: after }
      : { ...others, ...(after ? { [at.field]: after } : {}) }
  return { ...modules, [at.module]: { ...module, fields } }
}
