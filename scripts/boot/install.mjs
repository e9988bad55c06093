import { spawn, spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, statfsSync } from "node:fs"
import { join } from "node:path"
import { Fault } from "./fault.mjs"
import { step } from "./progress.mjs"

const GIGABYTE = 1024 ** 3
/** What the packages and the builds take on a fresh machine, with room to breathe. */
const COLD_SPACE = 4 * GIGABYTE

/**
 * Brings node_modules to what package-lock.json says, and does nothing when it is so already.
 * npm writes `node_modules/.package-lock.json` last, so an install that was cut short has none and is begun anew.
 *
 * @param {string} root the checkout
 */
export async function install(root) {
  const state = installState(root)
  if (state === "current") return
  refuseFullDisk(root, COLD_SPACE)
  const npm = findNpm()
  const verb = state === "missing" ? "ci" : "install"
  await step(`install packages (npm ${verb})`, async () => {
    // Development packages build the shop, whatever NODE_ENV says.
    const args = [...npm.args, verb, "--include=dev", "--include=optional", "--no-audit", "--no-fund"]
    const { code, output } = await runInGroup(npm.command, args, root)
    if (code !== 0) throw new Fault(installFailure(output, verb))
  })
}

/**
 * `missing`: nothing, or an install cut short. `stale`: another package-lock.json than the one installed.
 * @param {string} root @returns {"current" | "stale" | "missing"}
 */
export function installState(root) {
  const lockPath = join(root, "package-lock.json")
  if (!existsSync(lockPath)) throw new Fault("package-lock.json is missing: this is not a whole checkout.")
  const installedPath = join(root, "node_modules/.package-lock.json")
  if (!existsSync(installedPath)) return "missing"
  const wanted = packagesOf(lockPath)
  const installed = packagesOf(installedPath)
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "" || entry.optional) continue
    const found = installed[path]
    if (!found || found.version !== entry.version || found.integrity !== entry.integrity) return "stale"
    if (path.startsWith("node_modules/") && !existsSync(join(root, path))) return "missing"
  }
  return "current"
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @param {string} path @returns {Record<string, LockedPackage>}
 */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages ?? {}
  } catch (cause) {
    throw new Fault(
      `${path} cannot be read as JSON: restore it from git, or delete node_modules if it lies there.`,
      { cause },
    )
  }
}

/** @param {string} folder @param {number} needed bytes */
export function refuseFullDisk(folder, needed) {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  if (free >= needed) return
  const gigabytes = (/** @type {number} */ bytes) => (bytes / GIGABYTE).toFixed(1)
  throw new Fault(
    `The disk is too full: ${folder} has ${gigabytes(free)} GB free and this step needs ${gigabytes(needed)} GB; free some space and start again.`,
  )
}

/** npm as it was called, or from the PATH. @returns {{ command: string, args: string[] }} */
function findNpm() {
  const cli = process.env["npm_execpath"]
  if (cli && /npm-cli\.c?js$/.test(cli) && existsSync(cli)) return { command: process.execPath, args: [cli] }
  const found = spawnSync("npm", ["--version"], { stdio: "ignore" })
  if (found.error || found.status !== 0) {
    throw new Fault(
      "npm is not installed or not on the PATH: install npm (it comes with Node.js) and start again.",
    )
  }
  return { command: "npm", args: [] }
}

/**
 * Runs npm in a process group of its own, so that an interrupted install leaves none of its children.
 * @param {string} command @param {string[]} args @param {string} cwd
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function runInGroup(command, args, cwd) {
  mkdirSync(join(cwd, "node_modules"), { recursive: true })
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd, detached: true, stdio: ["ignore", "pipe", "pipe"] })
    let output = ""
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString("utf8")).slice(-20_000)
    }
    child.stdout.on("data", keep)
    child.stderr.on("data", keep)
    let interrupted = false
    const end = () => {
      interrupted = true
      try {
        if (child.pid) process.kill(-child.pid, "SIGKILL")
      } catch {
        // it ended by itself in this moment
      }
    }
    /** @type {NodeJS.Signals[]} */
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"]
    for (const signal of signals) process.on(signal, end)
    const settle = () => {
      for (const signal of signals) process.off(signal, end)
    }
    child.on("error", (error) => {
      settle()
      failed(error)
    })
    child.on("close", (code) => {
      settle()
      if (interrupted) failed(new Fault("The install was interrupted; the next start takes it up again."))
      else done({ code, output })
    })
  })
}

/** @param {string} output @param {string} verb @returns {string} */
function installFailure(output, verb) {
  const told = output.split("\n").filter((line) => /^npm err/i.test(line) && line.trim().length > 9)
  const tail = (told.length > 0 ? told.slice(0, 15) : output.trim().split("\n").slice(-15)).join("\n")
  if (/ENOSPC/.test(output))
    return "The disk became full while npm installed the packages: free some space and start again."
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET/.test(output)) {
    return `npm ${verb} cannot reach its registry: check the network or npm's configuration and start again. npm said:\n${tail}`
  }
  if (/EACCES|EPERM/.test(output))
    return `npm ${verb} may not write in this folder: check who owns it. npm said:\n${tail}`
  if (/are in sync/.test(output)) {
    return `package.json and package-lock.json do not fit each other: run npm install once and commit both. npm said:\n${tail}`
  }
  return `npm ${verb} failed. npm said:\n${tail}`
}
