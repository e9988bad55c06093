import { accessSync, constants, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Fault } from "../boot/fault.mjs"
import { identify, isAlive } from "../process/processes.ts"

/** The data folder's rooms, made if they are missing. */
export interface DataDir {
  path: string
  logs: string
  /** Records of running processes. */
  run: string
  /** What the pretend vendors remember. */
  sandbox: string
}

export function openDataDir(path: string): DataDir {
  const dirs = { path, logs: join(path, "logs"), run: join(path, "run"), sandbox: join(path, "sandbox") }
  try {
    for (const dir of Object.values(dirs)) mkdirSync(dir, { recursive: true })
    accessSync(path, constants.W_OK | constants.X_OK)
    const probe = join(path, ".writable")
    writeFileSync(probe, "")
    rmSync(probe)
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOSPC") {
      throw new Fault(`The disk of ${path} is full: free some space and start again.`, { cause })
    }
    throw new Fault(
      `The data folder ${path} cannot be written (${cause instanceof Error ? cause.message : String(cause)}): correct its owner or set DATA_DIR to another folder.`,
      { cause },
    )
  }
  return dirs
}

/**
 * Takes the data folder for this process; refuses when a living supervisor has it.
 * @returns a function that gives it back
 */
export function takeDataDir(dir: DataDir): () => void {
  const path = join(dir.run, "supervisor.json")
  const mine = JSON.stringify(identify(process.pid))
  try {
    writeFileSync(path, mine, { flag: "wx" })
  } catch {
    const holder: unknown = readJson(path)
    const { pid, startedAt } = (holder ?? {}) as { pid?: unknown; startedAt?: unknown }
    if (typeof pid === "number" && typeof startedAt === "string" && isAlive({ pid, startedAt })) {
      throw new Fault(
        `The shop already runs with this data folder (process ${String(pid)}): end it with Ctrl-C in its window, or set DATA_DIR and other ports for a second shop.`,
      )
    }
    writeFileSync(path, mine)
  }
  return () => {
    rmSync(path, { force: true })
  }
}

/** A JSON file, or null when it is missing or broken. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"))
  } catch {
    return null
  }
}

/** Writes a JSON file that only its owner may read; a reader sees the old one or the new one, never a half. */
export function writeJson(path: string, value: unknown): void {
  writeFileSync(`${path}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}
