import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { z } from "@medusajs/framework/zod"

const requireHere = createRequire(__filename)
const manifest = z.object({ version: z.string(), dependencies: z.record(z.string(), z.string()).default({}) })

/** Versions of Node, Medusa and every plugin that this server depends on. */
export function partVersions(serverRoot: string): Record<string, string> {
  const { dependencies } = manifest.parse(JSON.parse(readFileSync(join(serverRoot, "package.json"), "utf8")))
  const parts = Object.keys(dependencies).filter((name) => /^(?:medusa-|@medusajs\/medusa$)/.test(name))
  return {
    "Node.js": process.versions.node,
    ...Object.fromEntries(parts.map((name) => [name, versionOf(name)])),
  }
}

const versionOf = (name: string): string =>
  manifest.parse(JSON.parse(readFileSync(requireHere.resolve(`${name}/package.json`), "utf8"))).version
