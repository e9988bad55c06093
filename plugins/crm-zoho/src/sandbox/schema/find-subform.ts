import type { SandboxField } from "./field"
import type { SandboxModules } from "./modules"

/** The sub-form of this name: Zoho lists it as a module of its own. */
export function findSubform(
  modules: SandboxModules,
  name: string,
): { readonly parent: string; readonly field: SandboxField } | undefined {
  for (const [parent, module] of Object.entries(modules)) {
    const field = module.fields[name]
    if (field?.columns) return { parent, field }
  }
  return undefined
}
