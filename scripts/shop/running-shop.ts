import { join } from "node:path"
import { Fault } from "../boot/fault.mjs"
import { isAlive } from "../process/processes.ts"
import { shopEnvironment } from "./backend-environment.ts"
import { type DataDir, openDataDir, readJson } from "./data-dir.ts"
import { embeddedUrl } from "./database.ts"
import { keepSecrets } from "./secrets.ts"
import type { Settings } from "./settings.ts"

/**
 * The environment of the shop that runs on this data folder, for a command beside it.
 * @throws Fault when the database is the shop's own and the shop does not run
 */
export function environmentOfRunningShop(settings: Settings): { dir: DataDir; env: NodeJS.ProcessEnv } {
  const dir = openDataDir(settings.dataDir)
  const secrets = keepSecrets(dir)
  const shop = shopEnvironment(settings, secrets)
  if (settings.databaseUrl !== null) return { dir, env: { ...shop, DATABASE_URL: settings.databaseUrl } }
  const supervisor = readJson(join(dir.run, "supervisor.json")) as {
    pid?: unknown
    startedAt?: unknown
  } | null
  const { pid, startedAt } = supervisor ?? {}
  const url = embeddedUrl(dir, secrets)
  if (
    typeof pid !== "number" ||
    typeof startedAt !== "string" ||
    !isAlive({ pid, startedAt }) ||
    url === null
  ) {
    throw new Fault(
      "The shop does not run, and its database with it: open it with npm start (or set DATABASE_URL) and ask again.",
    )
  }
  return { dir, env: { ...shop, DATABASE_URL: url } }
}
