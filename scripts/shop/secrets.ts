import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { type DataDir, readJson, writeJson } from "./data-dir.ts"

/** Names of what is drawn by lot once per data folder. */
const NAMES = [
  "databasePassword",
  "jwtSecret",
  "cookieSecret",
  "revalidateSecret",
  "dataKey",
  "adminPassword",
] as const

export type Secrets = Record<(typeof NAMES)[number], string>

/**
 * The shop's secrets, drawn once and kept in a file that only its owner may read. A secret that joins later is
 * drawn when it is first asked for; the others stay.
 */
export function keepSecrets(dir: DataDir): Secrets {
  const path = join(dir.path, "secrets.json")
  const found = readJson(path)
  const kept: Record<string, unknown> = typeof found === "object" && found !== null ? { ...found } : {}
  const entries = NAMES.map((name) => {
    const value = kept[name]
    return [name, typeof value === "string" && value ? value : draw(name)] as const
  })
  const secrets = Object.fromEntries(entries) as Secrets
  if (entries.some(([name, value]) => kept[name] !== value)) writeJson(path, { ...kept, ...secrets })
  return secrets
}

function draw(name: (typeof NAMES)[number]): string {
  // Typed by hand by whoever logs in; 72 bits are still far beyond guessing.
  if (name === "adminPassword") return randomBytes(9).toString("base64url")
  return randomBytes(32).toString("hex")
}
