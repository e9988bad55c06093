import type { FieldKind, SandboxField } from "../schema/field"

const JSON_TYPES = {
  text: "string",
  textarea: "string",
  email: "string",
  phone: "string",
  website: "string",
  currency: "double",
  integer: "integer",
  bigint: "string",
  double: "double",
  percent: "double",
  date: "string",
  datetime: "string",
  boolean: "boolean",
  picklist: "string",
  multiselectpicklist: "jsonarray",
  lookup: "jsonobject",
  ownerlookup: "jsonobject",
  parent: "jsonobject",
  line_tax: "jsonarray",
  subform: "jsonarray",
} satisfies Record<FieldKind, string>

/** A field as Zoho's metadata gives it. */
export function describeField(name: string, field: SandboxField): Record<string, unknown> {
  const isWritable = !field.readOnly
  return {
    api_name: name,
    field_label: field.label,
    display_label: field.label,
    data_type: field.kind === "parent" ? "lookup" : field.kind,
    json_type: JSON_TYPES[field.kind],
    length: field.length ?? null,
    decimal_place: field.kind === "currency" ? 2 : null,
    system_mandatory: field.mandatory ?? false,
    read_only: !isWritable,
    field_read_only: !isWritable,
    visible: true,
    custom_field: field.custom ?? false,
    unique: field.unique ? { casesensitive: false } : {},
    external: null,
    pick_list_values: (field.values ?? []).map((value, index) => ({
      display_value: value,
      actual_value: value,
      reference_value: value,
      sequence_number: index + 1,
      type: "used",
    })),
    lookup: field.of === undefined ? {} : { module: { api_name: field.of } },
    associated_module: field.columns ? { module: name } : null,
    operation_type: {
      api_create: isWritable,
      api_update: isWritable,
      web_create: isWritable,
      web_update: isWritable,
    },
  }
}
