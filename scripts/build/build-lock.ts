import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { Fault } from "../boot/fault.mjs"
import { say } from "../boot/progress.mjs"
import { type Identity, identify, isAlive } from "../process/processes.ts"

/** Lets one command at a time build in this checkout; another one waits and then finds the work done. */
export async function withBuildLock<T>(root: string, work: () => Promise<T>): Promise<T> {
  const path = join(root, ".medusa", "build.lock")
  mkdirSync(dirname(path), { recursive: true })
  let told = false
  while (!take(path)) {
    const holder = read(path)
    if (holder && !isAlive(holder)) rmSync(path, { force: true })
    else {
      if (!told && holder)
        say(`another command is building here (process ${String(holder.pid)}): waiting for it`)
      told = true
      await new Promise((wake) => setTimeout(wake, 500))
    }
  }
  const release = () => {
    rmSync(path, { force: true })
  }
  process.once("exit", release)
  try {
    return await work()
  } finally {
    process.off("exit", release)
    release()
  }
}

function take(path: string): boolean {
  try {
    writeFileSync(path, JSON.stringify(identify(process.pid)), { flag: "wx" })
    return true
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") return false
    throw new Fault(
      `The builds cannot write in ${dirname(path)}: the checkout must belong to who starts the shop.`,
      {
        cause,
      },
    )
  }
}

function read(path: string): Identity | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"))
    if (typeof value !== "object" || value === null) return null
    const { pid, startedAt } = value as Partial<Identity>
    return typeof pid === "number" && typeof startedAt === "string" ? { pid, startedAt } : null
  } catch {
    return null
  }
}
