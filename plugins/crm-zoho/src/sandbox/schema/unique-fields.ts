import type { SandboxModule } from "./field"

/** API names of the fields that allow no duplicate values. */
export function uniqueFields(module: SandboxModule): string[] {
  return Object.keys(module.fields).filter((name) => module.fields[name]?.unique)
}
