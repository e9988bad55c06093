import { accepted, unknownOutcome } from "medusa-integration-kit"

import { readRequestRefusal } from "./answers"
import { fieldsAnswer, layoutsAnswer, modulesAnswer, orgAnswer, usersAnswer } from "./metadata-answers"
import type { AnsweredField } from "./metadata-answers"
import type { ZohoOutcome } from "./outcome"
import { refusalFrom } from "./zoho-client"
import type { ZohoClient } from "./zoho-client"

/** A module of the organisation, as it may be written by the API. */
export interface ModuleSummary {
  readonly apiName: string
  readonly label: string
  readonly isCreatable: boolean
  readonly isEditable: boolean
  readonly isCustom: boolean
}

export interface ModuleMetadata {
  readonly module: string
  readonly fields: readonly FieldMetadata[]
}

export interface FieldMetadata {
  readonly apiName: string
  readonly label: string
  /** Zoho's own word, such as `text`, `picklist`, `lookup`, `subform`. */
  readonly dataType: string
  /** Characters; null where Zoho names none. */
  readonly length: number | null
  /** By the system, or by every layout of the module. */
  readonly isMandatory: boolean
  readonly isUnique: boolean
  readonly isCreatable: boolean
  readonly isUpdatable: boolean
  readonly pickListValues: readonly { readonly display: string; readonly actual: string }[]
  readonly lookupModule: string | null
  /** The module whose fields are the columns of this sub-form. */
  readonly subformModule: string | null
}

/** The organisation that the connection writes to. */
export interface ZohoOrganisation {
  readonly id: string
  readonly name: string
  /** `production`, `sandbox`, `developer`, `bigin`. */
  readonly type: string
  readonly currency: string
}

export interface ZohoUser {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly profile: string
}

/** Every module that the API can reach and this user can see. */
export async function readModules(client: ZohoClient): Promise<ZohoOutcome<readonly ModuleSummary[]>> {
  return ask(client, "settings/modules", (json) =>
    modulesAnswer
      .safeParse(json)
      .data?.modules.filter((module) => module.api_supported)
      .map((module) => ({
        apiName: module.api_name,
        label: module.plural_label ?? module.module_name ?? module.api_name,
        isCreatable: module.creatable,
        isEditable: module.editable,
        isCustom: module.generated_type === "custom",
      })),
  )
}

/** The fields of a module, or the columns of a sub-form. Two calls: what is mandatory by layout is told apart. */
export async function readModuleMetadata(
  client: ZohoClient,
  module: string,
): Promise<ZohoOutcome<ModuleMetadata>> {
  const fields = await ask(
    client,
    `settings/fields?module=${encodeURIComponent(module)}`,
    (json) => fieldsAnswer.safeParse(json).data?.fields,
  )
  if (fields.kind !== "accepted") return fields
  const required = await readRequiredByLayout(client, module)
  if (required.kind !== "accepted") return required
  return accepted({ module, fields: fields.value.map((field) => toField(field, required.value)) })
}

export async function readOrganisation(client: ZohoClient): Promise<ZohoOutcome<ZohoOrganisation>> {
  return ask(client, "org", (json) => {
    const org = orgAnswer.safeParse(json).data?.org[0]
    return (
      org && { id: org.zgid ?? org.id ?? "", name: org.company_name, type: org.type, currency: org.iso_code }
    )
  })
}

export async function readCurrentUser(client: ZohoClient): Promise<ZohoOutcome<ZohoUser>> {
  return ask(client, "users?type=CurrentUser", (json) => {
    const user = usersAnswer.safeParse(json).data?.users[0]
    return user && { id: user.id, name: user.full_name, email: user.email, profile: user.profile?.name ?? "" }
  })
}

/** A consent without the scope for layouts still works: then only what the system demands counts as mandatory. */
async function readRequiredByLayout(
  client: ZohoClient,
  module: string,
): Promise<ZohoOutcome<ReadonlySet<string>>> {
  const layouts = await ask(client, `settings/layouts?module=${encodeURIComponent(module)}`, (json) =>
    json === undefined ? [] : layoutsAnswer.safeParse(json).data?.layouts,
  )
  if (layouts.kind === "refused" && WITHOUT_LAYOUTS.has(layouts.code)) return accepted(new Set())
  if (layouts.kind !== "accepted") return layouts
  const active = layouts.value.filter(({ visible, status }) => visible !== false && status !== "inactive")
  const sets = active.map(
    ({ sections }) =>
      new Set(
        sections.flatMap(({ fields }) =>
          fields.filter((field) => field.required).map((field) => field.api_name),
        ),
      ),
  )
  const [first, ...others] = sets
  if (!first) return accepted(new Set())
  return accepted(new Set([...first].filter((field) => others.every((other) => other.has(field)))))
}

/** Sub-forms have no layouts of their own; older consents lack the scope. */
const WITHOUT_LAYOUTS: ReadonlySet<string> = new Set([
  "OAUTH_SCOPE_MISMATCH",
  "INVALID_MODULE",
  "INVALID_DATA",
  "FEATURE_NOT_SUPPORTED",
])

function toField(field: AnsweredField, required: ReadonlySet<string>): FieldMetadata {
  const isReadOnly = field.read_only || field.field_read_only || ALWAYS_COMPUTED.has(field.data_type)
  return {
    apiName: field.api_name,
    label: field.field_label,
    dataType: field.data_type,
    length: field.length,
    isMandatory: field.system_mandatory || required.has(field.api_name),
    isUnique: isUnique(field.unique),
    isCreatable: !isReadOnly && (field.operation_type?.api_create ?? true),
    isUpdatable: !isReadOnly && (field.operation_type?.api_update ?? true),
    pickListValues: field.pick_list_values.map(({ display_value, actual_value }) => ({
      display: display_value,
      actual: actual_value,
    })),
    lookupModule: nameOf(field.lookup.module),
    subformModule:
      field.data_type === "subform"
        ? (field.associated_module?.module ?? field.subform?.module ?? null)
        : null,
  }
}

/** A name alone in older versions of the API, an object in newer ones. */
function nameOf(module: AnsweredField["lookup"]["module"]): string | null {
  return typeof module === "string" ? module : (module?.api_name ?? null)
}

const ALWAYS_COMPUTED: ReadonlySet<string> = new Set(["formula", "rollup_summary", "autonumber"])

/** `{}` or false is not unique; an object with any member, whatever its spelling, is. */
function isUnique(unique: unknown): boolean {
  if (typeof unique === "boolean") return unique
  return typeof unique === "object" && unique !== null && Object.keys(unique).length > 0
}

async function ask<T>(
  client: ZohoClient,
  path: string,
  read: (json: unknown) => T | undefined,
): Promise<ZohoOutcome<T>> {
  const answer = await client.call({ method: "GET", path })
  if (answer.kind !== "accepted") return answer
  const { json, status } = answer.value
  const refusal = readRequestRefusal(json)
  if (refusal) return refusalFrom(refusal, status)
  const value = read(json)
  return value === undefined
    ? unknownOutcome("unreadable_answer", `Zoho's answer to ${path.split("?")[0] ?? path} has another shape.`)
    : accepted(value)
}
