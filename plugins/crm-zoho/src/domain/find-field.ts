import type { MappingFinding } from "../contract"
import type { FieldMetadata, ModuleMetadata } from "../protocol"
import { nearName } from "./near-name"

/** Orders would be refused. */
export function say(module: string, field: string | null, message: string): MappingFinding {
  return { severity: "error", module, field, message }
}

/** Orders go out, and something may be lost. */
export function warn(module: string, field: string, message: string): MappingFinding {
  return { severity: "warning", module, field, message }
}

export interface FoundField {
  readonly field: FieldMetadata | undefined
  /** The one finding when it is not there. */
  readonly missing: MappingFinding[]
}

/** Finds a module's field by its exact API name, or says what is missing, naming the one that was probably meant. */
export function finder({ module, fields }: ModuleMetadata): (apiName: string, purpose: string) => FoundField {
  return (apiName, purpose) => {
    const field = fields.find((other) => other.apiName === apiName)
    if (field) return { field, missing: [] }
    const byLabel = fields.find(
      ({ label }) => label.toLowerCase() === apiName.replaceAll("_", " ").toLowerCase(),
    )
    const near =
      byLabel?.apiName ??
      nearName(
        apiName,
        fields.map((other) => other.apiName),
      )
    const advice = near
      ? `Did you mean ${near}?`
      : "Make the field in Zoho, or map another one and refresh the fields."
    return {
      field: undefined,
      missing: [say(module, apiName, `${module} has no field ${apiName}, which ${purpose}. ${advice}`)],
    }
  }
}
