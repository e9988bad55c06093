import { existsSync } from "node:fs"
import { join } from "node:path"
import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser"
import config from "../../.dependency-cruiser.mjs"

export interface Violation {
  rule: string
  from: string
  to: string
}

/** The names of every rule about arrows. */
export const ruleNames: string[] = config.forbidden.map((rule) => rule.name)

/** Reads every import of the checkout (or of a copy of its layout) and reports those against the arrows. */
export async function findViolations(baseDir: string): Promise<Violation[]> {
  const rooms = ["plugins", "backend", "storefront"].filter((room) => existsSync(join(baseDir, room)))
  const options = { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true, baseDir }
  const resolving = { alias: { "@": join(baseDir, "storefront/src") }, symlinks: true }
  const { output } = await cruise(rooms, options as ICruiseOptions, resolving)
  const { summary } = output as ICruiseResult
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
}
