import type { SandboxModule } from "./field"
import type { SandboxModules } from "./modules"

/** The module of this exact name. */
export function findModule(modules: SandboxModules, name: string): SandboxModule | undefined {
  return Object.hasOwn(modules, name) ? modules[name] : undefined
}
