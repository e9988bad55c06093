import { spawnSync } from "node:child_process"
import { existsSync, statfsSync } from "node:fs"
import { join } from "node:path"
import { root } from "../boot/bootstrap.mjs"
import { Fault } from "../boot/fault.mjs"
import { installState } from "../boot/install.mjs"
import { findChromium, findCommand } from "../check/debian-packages.ts"
import { embeddedPostgres } from "../postgres/binaries.ts"
import { refuseUnreachable } from "../postgres/connect.ts"
import { isAlive } from "../process/processes.ts"
import { readJson } from "../shop/data-dir.ts"
import { refuseTakenPorts } from "../shop/ports.ts"
import { readDotenv } from "../shop/read-dotenv.ts"
import { readSettings, type Settings } from "../shop/settings.ts"

/** `bad` keeps the shop from opening; `note` only takes something away, e.g. a part of the tests. */
type Finding = { state: "ok" | "note" | "bad"; words: string }

const ok = (words: string): Finding => ({ state: "ok", words })
const note = (words: string): Finding => ({ state: "note", words })
const bad = (words: string): Finding => ({ state: "bad", words })

/** `npm run doctor`: looks at what the shop needs and changes nothing. Exit code 1 when it could not open. */
export async function main(): Promise<number> {
  readDotenv(root)
  const findings = [ok(`Node.js ${process.versions.node}`), npm(), packages(), disk(), chromium(), redis()]
  const settings = await attempt("settings are well-formed", () => readSettings(root, process.env))
  findings.push(settings.finding)
  if (settings.value) findings.push(await ports(settings.value), await database(settings.value))
  const marks = { ok: "ok  ", note: "note", bad: "BAD " }
  for (const { state, words } of findings) process.stdout.write(`${marks[state]}  ${words}\n`)
  const count = findings.filter((finding) => finding.state === "bad").length
  process.stdout.write(
    count === 0
      ? "\nThe shop can open: npm start\n"
      : `\n${String(count)} thing(s) keep the shop from opening.\n`,
  )
  return count === 0 ? 0 : 1
}

function npm(): Finding {
  const found = spawnSync("npm", ["--version"], { encoding: "utf8" })
  return found.status === 0
    ? ok(`npm ${found.stdout.trim()}`)
    : bad("npm is not on the PATH: it comes with Node.js")
}

function packages(): Finding {
  const state = installState(root)
  return state === "current"
    ? ok("packages are installed")
    : note(`packages are ${state}: npm start installs them`)
}

function disk(): Finding {
  const { bavail, bsize } = statfsSync(root)
  const gigabytes = (bavail * bsize) / 1024 ** 3
  const words = `${gigabytes.toFixed(1)} GB free on the disk`
  if (gigabytes < 0.5) return bad(`${words}: the shop needs at least 0.5 GB`)
  return gigabytes < 4 ? note(`${words}: a first start wants 4 GB`) : ok(words)
}

function chromium(): Finding {
  const path = findChromium()
  return path ? ok(`Chromium at ${path}`) : note("no Chromium: npm test needs it (apt-get install chromium)")
}

function redis(): Finding {
  const path = findCommand(["redis-server"])
  return path
    ? ok(`redis-server at ${path}`)
    : note("no redis-server: npm test needs it (apt-get install redis-server)")
}

async function ports(settings: Settings): Promise<Finding> {
  const holder = readJson(join(settings.dataDir, "run", "supervisor.json")) as {
    pid?: unknown
    startedAt?: unknown
  } | null
  const { pid, startedAt } = holder ?? {}
  if (typeof pid === "number" && typeof startedAt === "string" && isAlive({ pid, startedAt })) {
    return note(`the shop runs already (process ${String(pid)})`)
  }
  return (await attempt("ports are free", () => refuseTakenPorts(settings))).finding
}

async function database(settings: Settings): Promise<Finding> {
  const url = settings.databaseUrl
  if (url !== null) return (await attempt("DATABASE_URL answers", () => refuseUnreachable(url))).finding
  const made = existsSync(join(settings.dataDir, "postgres", "data"))
  return (await attempt(`embedded PostgreSQL${made ? "" : ", not made yet"}`, () => embeddedPostgres(root)))
    .finding
}

async function attempt<T>(
  words: string,
  look: () => T | Promise<T>,
): Promise<{ finding: Finding; value?: T }> {
  try {
    return { value: await look(), finding: ok(words) }
  } catch (error) {
    if (error instanceof Fault) return { finding: bad(error.message) }
    throw error
  }
}
