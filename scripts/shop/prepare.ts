import { existsSync } from "node:fs"
import { join } from "node:path"
import { step } from "../boot/progress.mjs"
import { buildStale } from "../build/build-stale.ts"
import { withBuildLock } from "../build/build-lock.ts"
import { fingerprint } from "../build/fingerprint.ts"
import { Marks } from "../postgres/marks.ts"
import type { Children } from "../process/children.ts"
import { medusa } from "./medusa.ts"

/** Builds what is stale. @returns the backend's fingerprint, which covers its plugins */
export async function build(root: string, logs: string, children: Children): Promise<string> {
  const fingerprints = await withBuildLock(root, () =>
    buildStale({ root, logs, include: () => true }, children),
  )
  return fingerprints.get("backend") ?? fingerprint(root, ["backend"])
}

interface Preparation {
  root: string
  logs: string
  databaseUrl: string
  /** The shop's environment with DATABASE_URL. */
  env: NodeJS.ProcessEnv
  /** What the database must have been migrated by. */
  version: string
  children: Children
}

/**
 * Migrates, and seeds once. What was done is marked in the database itself after it was done, so a fresh or
 * restored database is brought up again and a cut-short run is taken up where it stopped (the migrations and
 * the seed skip what is there).
 */
export async function prepareDatabase({
  root,
  logs,
  databaseUrl,
  env,
  version,
  children,
}: Preparation): Promise<void> {
  const marks = new Marks(databaseUrl)
  const run = (name: string, args: string[]) => {
    const log = join(logs, `${name}.log`)
    return step(name, () => children.run(medusa(root, { name, args, env, log })))
  }
  // Redis brings modules of its own, and those bring tables.
  const migrated = env["REDIS_URL"] ? `${version} with Redis` : version
  if ((await marks.read("migrated")) !== migrated) {
    await run("migrate", ["db:migrate"])
    await marks.write("migrated", migrated)
  }
  // The seed loads once. After that it keeps the pictures' addresses and the storefront's key true, and adds what a later
  // version brings for a shop that is there already.
  const seeded = `${env["BACKEND_URL"] ?? ""} ${version}`
  if ((await marks.read("seeded")) !== seeded || !existsSync(env["PUBLISHABLE_KEY_FILE"] ?? "")) {
    await run("seed", ["exec", "./src/scripts/seed.js"])
    await marks.write("seeded", seeded)
  }
}
