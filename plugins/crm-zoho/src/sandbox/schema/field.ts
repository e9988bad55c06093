/** The kinds of Zoho fields that the pretend organisation has, by their `data_type`. */
export type FieldKind =
  | "text"
  | "textarea"
  | "email"
  | "phone"
  | "website"
  | "currency"
  | "integer"
  | "bigint"
  | "double"
  | "percent"
  | "date"
  | "datetime"
  | "boolean"
  | "picklist"
  | "multiselectpicklist"
  | "lookup"
  | "ownerlookup"
  | "parent"
  | "line_tax"
  | "subform"

export interface SandboxField {
  readonly kind: FieldKind
  readonly label: string
  /** Characters; for text kinds. */
  readonly length?: number
  /** Demanded by Zoho itself. */
  readonly mandatory?: boolean
  /** Demanded by the layout. */
  readonly required?: boolean
  readonly unique?: boolean
  readonly custom?: boolean
  /** Computed by Zoho; never taken from a request. */
  readonly readOnly?: boolean
  readonly values?: readonly string[]
  /** Module of a lookup. */
  readonly of?: string
  /** Columns of a sub-form. */
  readonly columns?: Readonly<Record<string, SandboxField>>
}

export type SandboxFields = Readonly<Record<string, SandboxField>>

export interface SandboxModule {
  readonly singular: string
  readonly plural: string
  /** Its word in a scope: `ZohoCRM.modules.<scope>.READ`. */
  readonly scope: string
  readonly kind: "default" | "custom"
  /** Matched on when a request names no duplicate-check fields. */
  readonly systemKey: string
  /** Columns of its table on the console. */
  readonly shown: readonly string[]
  readonly fields: SandboxFields
}

export const text = (label: string, length = 255): SandboxField => ({ kind: "text", label, length })
export const longText = (label: string, length = 32000): SandboxField => ({ kind: "textarea", label, length })
export const currency = (label: string): SandboxField => ({ kind: "currency", label })
export const lookup = (label: string, of: string): SandboxField => ({ kind: "lookup", label, of })
export const picklist = (label: string, values: readonly string[]): SandboxField => ({
  kind: "picklist",
  label,
  values,
})
/** Made by hand in this organisation. */
export const custom = (field: SandboxField): SandboxField => ({ ...field, custom: true })
export const computed = (field: SandboxField): SandboxField => ({ ...field, readOnly: true })
export const mandatory = (field: SandboxField): SandboxField => ({ ...field, mandatory: true })
export const unique = (field: SandboxField): SandboxField => ({ ...field, unique: true })
