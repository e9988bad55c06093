import type { Organisation } from "../organisation"
import type { SandboxReply } from "../sandbox-reply"
import { lookup } from "../schema/field"
import type { SandboxFields, SandboxModule } from "../schema/field"
import { findModule } from "../schema/find-module"
import { findSubform } from "../schema/find-subform"
import { invalidModule, missingParam } from "./api-refusals"
import { describeField } from "./describe-field"

/** `settings/modules`: every module and every sub-form. */
export function describeModules(org: Organisation): SandboxReply {
  const modules = org.modules()
  const described = Object.entries(modules).map(([name, module]) => describeModule(name, module))
  const subforms = Object.entries(modules).flatMap(([parent, { fields }]) =>
    Object.entries(fields)
      .filter(([, field]) => field.columns)
      .map(([name, field]) => ({
        ...{ api_name: name, module_name: name, plural_label: field.label, singular_label: field.label },
        ...{
          generated_type: "subform",
          api_supported: true,
          status: "visible",
          parent_module: { api_name: parent },
        },
        ...{ creatable: false, editable: false, deletable: false, viewable: true },
      })),
  )
  return { status: 200, body: { modules: [...described, ...subforms] } }
}

/** `settings/modules/{name}`. */
export function describeOneModule(org: Organisation, name: string): SandboxReply {
  const module = findModule(org.modules(), name)
  return module ? { status: 200, body: { modules: [describeModule(name, module)] } } : invalidModule(name)
}

/** `settings/fields?module=`: of a module, or of a sub-form by its own name. */
export function describeFields(org: Organisation, name: string | null): SandboxReply {
  if (name === null) return missingParam("module")
  const fields = fieldsOf(org, name)
  if (!fields) return invalidModule(name)
  const described = Object.entries(fields).map(([field, schema]) => describeField(field, schema))
  return { status: 200, body: { fields: described } }
}

/** `settings/layouts?module=`: one layout, in which a field may be required that Zoho itself does not demand. */
export function describeLayouts(org: Organisation, name: string | null): SandboxReply {
  if (name === null) return missingParam("module")
  const module = findModule(org.modules(), name)
  if (!module) return invalidModule(name)
  const fields = Object.entries(module.fields).map(([field, schema], index) => ({
    ...describeField(field, schema),
    required: (schema.mandatory ?? false) || (schema.required ?? false),
    sequence_number: index + 1,
  }))
  const section = { display_label: `${module.singular} Information`, api_name: "Information", fields }
  const layout = { id: "700100000000000090", name: "Standard", api_name: "Standard", status: "active" }
  return { status: 200, body: { layouts: [{ ...layout, visible: true, sections: [section] }] } }
}

function describeModule(name: string, module: SandboxModule): Record<string, unknown> {
  return {
    api_name: name,
    module_name: name,
    singular_label: module.singular,
    plural_label: module.plural,
    generated_type: module.kind,
    api_supported: true,
    creatable: true,
    editable: true,
    deletable: true,
    viewable: true,
    visible: true,
    status: "visible",
  }
}

function fieldsOf(org: Organisation, name: string): SandboxFields | undefined {
  const module = findModule(org.modules(), name)
  if (module) return module.fields
  const subform = findSubform(org.modules(), name)
  return subform?.field.columns && { ...subform.field.columns, Parent_Id: lookup("Parent", subform.parent) }
}
