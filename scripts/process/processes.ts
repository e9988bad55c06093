import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs"

/** What tells two processes with the same id apart. */
export interface Identity {
  pid: number
  /** Ticks since boot on Linux, a date elsewhere: only ever compared for equality. */
  startedAt: string
}

const hasProc = existsSync("/proc/self/stat")

/** A process's identity, or null when none has this id (a zombie counts as none). */
export function identify(pid: number): Identity | null {
  const fields = statFields(pid)
  if (hasProc) return fields && fields.state !== "Z" ? { pid, startedAt: fields.startedAt } : null
  try {
    const startedAt = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim()
    return startedAt ? { pid, startedAt } : null
  } catch {
    return null
  }
}

export function isAlive(identity: Identity): boolean {
  return identify(identity.pid)?.startedAt === identity.startedAt
}

/** The command line with its arguments separated by spaces; empty when it cannot be read. */
export function commandLine(pid: number): string {
  if (hasProc)
    return readOrEmpty(`/proc/${String(pid)}/cmdline`)
      .split("\0")
      .join(" ")
      .trim()
  try {
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).trim()
  } catch {
    return ""
  }
}

/** Every living process of a process group. */
export function groupMembers(group: number): number[] {
  if (!hasProc) {
    try {
      return execFileSync("pgrep", ["-g", String(group)], { encoding: "utf8" })
        .trim()
        .split("\n")
        .map(Number)
    } catch {
      return []
    }
  }
  return processIds().filter((pid) => {
    const fields = statFields(pid)
    return fields !== null && fields.group === group && fields.state !== "Z"
  })
}

/** True when the process was started with `name=value` in its environment (Linux only). */
export function hasEnvironment(pid: number, name: string, value: string): boolean {
  return readOrEmpty(`/proc/${String(pid)}/environ`)
    .split("\0")
    .includes(`${name}=${value}`)
}

/** The process that listens on a TCP port of this machine, if it can be found and seen. */
export function portHolder(port: number): { pid: number; command: string } | null {
  const inodes = new Set([
    ...listeningInodes("/proc/net/tcp", port),
    ...listeningInodes("/proc/net/tcp6", port),
  ])
  if (inodes.size === 0) return null
  for (const pid of processIds()) {
    for (const link of openFiles(pid)) {
      const inode = /^socket:\[(\d+)\]$/.exec(link)?.[1]
      if (inode && inodes.has(inode)) return { pid, command: commandLine(pid).slice(0, 120) }
    }
  }
  return null
}

function listeningInodes(table: string, port: number): string[] {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, "0")}`
  const LISTEN = "0A"
  return readOrEmpty(table)
    .split("\n")
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[1]?.endsWith(wanted) && columns[3] === LISTEN)
    .flatMap((columns) => columns[9] ?? [])
}

function openFiles(pid: number): string[] {
  try {
    const folder = `/proc/${String(pid)}/fd`
    return readdirSync(folder).flatMap((name) => {
      try {
        return [readlinkSync(`${folder}/${name}`)]
      } catch {
        return []
      }
    })
  } catch {
    return []
  }
}

function processIds(): number[] {
  if (!hasProc) return []
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
}

/** proc(5): the command in parentheses may hold spaces, so the fields are counted from the last `)`. */
function statFields(pid: number): { state: string; group: number; startedAt: string } | null {
  const stat = readOrEmpty(`/proc/${String(pid)}/stat`)
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  const [state, group, startedAt] = [fields[0], fields[2], fields[19]]
  return state && group && startedAt ? { state, group: Number(group), startedAt } : null
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return ""
  }
}

/** Every living process that was started with `name=value` in its environment (Linux only). */
export function processesWith(name: string, value: string): Identity[] {
  return processIds()
    .filter((pid) => hasEnvironment(pid, name, value))
    .flatMap((pid) => identify(pid) ?? [])
}

/** Every living process with `word` in its command line (Linux only): PostgreSQL overwrites its environment. */
export function processesNaming(word: string): Identity[] {
  return processIds()
    .filter((pid) => commandLine(pid).includes(word))
    .flatMap((pid) => identify(pid) ?? [])
}
