import { spawnSync } from "node:child_process"
import { existsSync, statfsSync } from "node:fs"
import { join } from "node:path"
import { root } from "../boot/bootstrap.mjs"
import { Fault } from "../boot/fault.mjs"
import { installState } from "../boot/install.mjs"
import { findChromium, findCommand } from "../process/debian-packages.ts"
import { embeddedPostgres } from "../postgres/binaries.ts"
import { refuseUnreachable } from "../postgres/connect.ts"
import { isAlive } from "../process/processes.ts"
import { readJson } from "../shop/data-dir.ts"
import { refuseTakenPorts } from "../shop/ports.ts"
import { portsOf, readSettings, type Settings } from "../shop/settings.ts"
import { type Finding, ofMachine } from "./finding.ts"

/** What the shop needs of this machine; works before anything is installed or running. `settings` when they can be read. */
export async function lookAtMachine(): Promise<{ findings: Finding[]; settings?: Settings }> {
  const findings = [
    ofMachine("machine_node", "ok", `Node.js ${process.versions.node}`),
    npm(),
    packages(),
    disk(),
    chromium(),
    redis(),
  ]
  const read = await attempt("settings", "settings are well-formed", () => readSettings(root, process.env))
  findings.push(read.finding)
  if (!read.value) return { findings }
  findings.push(await ports(read.value), await database(read.value))
  return { findings, settings: read.value }
}

/** Whether a supervisor holds this data folder. */
export function runningSupervisor(settings: Settings): number | undefined {
  const holder = readJson(join(settings.dataDir, "run", "supervisor.json")) as {
    pid?: unknown
    startedAt?: unknown
  } | null
  const { pid, startedAt } = holder ?? {}
  return typeof pid === "number" && typeof startedAt === "string" && isAlive({ pid, startedAt })
    ? pid
    : undefined
}

function npm(): Finding {
  const found = spawnSync("npm", ["--version"], { encoding: "utf8" })
  return found.status === 0
    ? ofMachine("npm", "ok", `npm ${found.stdout.trim()}`)
    : ofMachine("npm", "bad", "npm is not on the PATH: it comes with Node.js")
}

function packages(): Finding {
  const state = installState(root)
  return state === "current"
    ? ofMachine("packages", "ok", "packages are installed")
    : ofMachine("packages", "note", `packages are ${state}: npm start installs them`)
}

function disk(): Finding {
  const { bavail, bsize } = statfsSync(root)
  const gigabytes = (bavail * bsize) / 1024 ** 3
  const words = `${gigabytes.toFixed(1)} GB free on the disk`
  if (gigabytes < 0.5) return ofMachine("disk", "bad", `${words}: the shop needs at least 0.5 GB`)
  return gigabytes < 4
    ? ofMachine("disk", "note", `${words}: a first start wants 4 GB`)
    : ofMachine("disk", "ok", words)
}

function chromium(): Finding {
  const path = findChromium()
  return path
    ? ofMachine("chromium", "ok", `Chromium at ${path}`)
    : ofMachine("chromium", "note", "no Chromium: npm test needs it (apt-get install chromium)")
}

function redis(): Finding {
  const path = findCommand(["redis-server"])
  return path
    ? ofMachine("redis_server", "ok", `redis-server at ${path}`)
    : ofMachine("redis_server", "note", "no redis-server: npm test needs it (apt-get install redis-server)")
}

async function ports(settings: Settings): Promise<Finding> {
  const pid = runningSupervisor(settings)
  if (pid !== undefined) return ofMachine("ports", "note", `the shop runs already (process ${String(pid)})`)
  const { finding } = await attempt("ports", "ports are free", () => refuseTakenPorts(portsOf(settings)))
  return finding.state === "bad" && (await backendAnswers(settings))
    ? ofMachine(
        "ports",
        "note",
        `a shop that somebody else started answers on port ${String(settings.backendPort)}`,
      )
    : finding
}

/** Started by a container or a service of the system, the shop has no supervisor of ours. */
async function backendAnswers({ backendPort }: Settings): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${String(backendPort)}/health`, {
      signal: AbortSignal.timeout(2_000),
    })
    return answer.ok
  } catch {
    return false
  }
}

async function database(settings: Settings): Promise<Finding> {
  const url = settings.databaseUrl
  if (url !== null)
    return (await attempt("database", "DATABASE_URL answers", () => refuseUnreachable(url))).finding
  const made = existsSync(join(settings.dataDir, "postgres", "data"))
  const words = `embedded PostgreSQL${made ? "" : ", not made yet"}`
  return (await attempt("database", words, () => embeddedPostgres(root))).finding
}

async function attempt<T>(
  id: string,
  words: string,
  look: () => T | Promise<T>,
): Promise<{ finding: Finding; value?: T }> {
  try {
    return { value: await look(), finding: ofMachine(id, "ok", words) }
  } catch (error) {
    if (error instanceof Fault) return { finding: ofMachine(id, "bad", error.message) }
    throw error
  }
}
