/** `GET /admin/zoho/modules`. */
export interface ModuleList {
  readonly modules: readonly ModuleView[]
}

export interface ModuleView {
  readonly apiName: string
  readonly label: string
  readonly isCreatable: boolean
  readonly isEditable: boolean
  readonly isCustom: boolean
}

/** `GET /admin/zoho/metadata?module=`: the fields of a module, or the columns of a sub-form. */
export interface MetadataView {
  readonly module: string
  readonly fields: readonly FieldView[]
  /** ISO 8601: when Zoho was asked. */
  readonly fetched_at: string
}

export interface FieldView {
  readonly apiName: string
  readonly label: string
  /** Zoho's own word, such as `text`, `picklist`, `lookup`, `subform`. */
  readonly dataType: string
  /** Characters; null where Zoho names none. */
  readonly length: number | null
  readonly isMandatory: boolean
  readonly isUnique: boolean
  readonly isCreatable: boolean
  readonly isUpdatable: boolean
  readonly pickListValues: readonly { readonly display: string; readonly actual: string }[]
  readonly lookupModule: string | null
  readonly subformModule: string | null
}
