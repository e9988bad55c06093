import type { FieldMetadata } from "../protocol"
import type { TargetFields } from "./field-value"

/** What a mapping needs of the fields that orders are written to; nothing where nobody has looked yet. */
export function targetFields(fields: readonly FieldMetadata[]): Required<TargetFields> {
  return {
    lengths: new Map(
      fields.flatMap(({ apiName, length }) => (length === null ? [] : [[apiName, length] as const])),
    ),
    kinds: new Map(fields.map(({ apiName, dataType }) => [apiName, dataType])),
  }
}
