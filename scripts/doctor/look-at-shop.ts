import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { z } from "zod"
import { root } from "../boot/bootstrap.mjs"
import { Fault } from "../boot/fault.mjs"
import { Children } from "../process/children.ts"
import { shopEnvironment } from "../shop/backend-environment.ts"
import { readJson } from "../shop/data-dir.ts"
import { embeddedUrl } from "../shop/database.ts"
import { medusa } from "../shop/medusa.ts"
import { type Secrets } from "../shop/secrets.ts"
import type { Settings } from "../shop/settings.ts"
import { type Finding } from "./finding.ts"
import { runningSupervisor } from "./look-at-machine.ts"

/** Milliseconds for the backend to boot beside the shop and to look. */
const PATIENCE_MS = 26_000

const SCRIPT = "src/scripts/doctor.js"

const report = z.object({
  checks: z.array(
    z.object({
      id: z.string(),
      group: z.string(),
      title: z.string(),
      state: z.enum(["ok", "note", "bad", "unknown"]),
      words: z.string(),
      fix: z.string(),
      hand_over: z.array(z.object({ label: z.string(), value: z.string() })),
      at: z.string(),
    }),
  ),
})

/**
 * The checks of the admin's page Setup, made by a backend of their own beside the shop. What cannot be asked yet is one
 * note: this command also works before anything is built or running.
 */
export async function lookAtShop(settings: Settings): Promise<Finding[]> {
  const env = environmentOf(settings)
  if (env === undefined)
    return [notAsked("the shop does not run: open it with npm start, and ask again for the live checks")]
  if (!existsSync(join(root, "backend/.medusa/server", SCRIPT)))
    return [notAsked("the backend is not built: npm start builds it; then ask again for the live checks")]
  const folder = mkdtempSync(join(tmpdir(), "doctor-"))
  const children = new Children(folder)
  const file = join(folder, "findings.json")
  const looking = children.run(
    medusa(root, {
      name: "doctor",
      args: ["exec", `./${SCRIPT}`, file],
      env,
      log: join(folder, "doctor.log"),
    }),
  )
  try {
    await Promise.race([looking, late()])
    const read = report.safeParse(readJson(file))
    return read.success ? read.data.checks : [unasked("what the backend found could not be read")]
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return [unasked(error.message)]
  } finally {
    looking.catch(() => undefined)
    await children.endAll([], 2_000)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function late(): Promise<never> {
  await new Promise((wake) => setTimeout(wake, PATIENCE_MS).unref())
  throw new Fault(`the backend did not answer within ${String(PATIENCE_MS / 1000)} s`)
}

/** Reads and draws nothing: a doctor must not make the secrets of a shop that was never opened. */
function environmentOf(settings: Settings): NodeJS.ProcessEnv | undefined {
  const kept = readJson(join(settings.dataDir, "secrets.json")) as Partial<Secrets> | null
  const secrets: Secrets = {
    databasePassword: "",
    jwtSecret: "",
    cookieSecret: "",
    revalidateSecret: "",
    dataKey: "",
    adminPassword: "",
    ...kept,
  }
  const env = shopEnvironment(settings, secrets)
  if (settings.databaseUrl !== null) return { ...env, DATABASE_URL: settings.databaseUrl }
  if (runningSupervisor(settings) === undefined) return undefined
  const { dataDir: path } = settings
  const dir = { path, logs: join(path, "logs"), run: join(path, "run"), sandbox: join(path, "sandbox") }
  const url = embeddedUrl(dir, secrets)
  return url === null ? undefined : { ...env, DATABASE_URL: url }
}

const about = (state: Finding["state"], words: string): Finding => ({
  id: "shop",
  group: "The shop",
  title: "",
  state,
  words,
  fix: "",
})
const notAsked = (words: string): Finding => about("note", words)
const unasked = (words: string): Finding => about("unknown", words)
