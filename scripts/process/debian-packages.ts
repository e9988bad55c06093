import { spawnSync } from "node:child_process"
import { Fault } from "../boot/fault.mjs"
import { step } from "../boot/progress.mjs"
import type { Children } from "./children.ts"
import { childEnvironment } from "./child-environment.ts"

/** Programs that are not Node's, by their Debian package, with the commands each may go under. */
const PROGRAMS = {
  chromium: ["chromium", "chromium-browser", "google-chrome"],
  "redis-server": ["redis-server"],
  caddy: ["caddy"],
} as const

export type Program = keyof typeof PROGRAMS

/** The first of the commands that is on the PATH, or null. */
export function findCommand(commands: readonly string[]): string | null {
  for (const command of commands) {
    const found = spawnSync("/bin/sh", ["-c", `command -v "$1"`, "sh", command], { encoding: "utf8" })
    if (found.status === 0 && found.stdout.trim()) return found.stdout.trim()
  }
  return null
}

/** Chromium for the journeys. */
export function findChromium(): string | null {
  return process.env["CHROMIUM_PATH"]?.trim() || findCommand(PROGRAMS.chromium)
}

/** The program's command, or null when it is not installed. */
export const findProgram = (program: Program): string | null => findCommand(PROGRAMS[program])

/**
 * Installs what is missing when we may, else says in one sentence what a person must install.
 *
 * @param who what needs the programs, for that sentence: "The tests need"
 */
export async function installMissing(
  { who, programs }: { who: string; programs: readonly Program[] },
  logs: string,
  children: Children,
): Promise<void> {
  const missing = programs.filter((program) => findProgram(program) === null)
  if (missing.length === 0) return
  const prefix = rootPrefix()
  if (!prefix || findCommand(["apt-get"]) === null) {
    throw new Fault(
      `${who} ${missing.join(" and ")}: install ${missing.length > 1 ? "them" : "it"} (apt-get install ${missing.join(" ")}) and start again.`,
    )
  }
  const run = (name: string, args: string[]) =>
    children.run({
      name,
      command: "/usr/bin/env",
      // Run level 1: an installed service is not started by its package.
      args: [...prefix, "env", "RUNLEVEL=1", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args],
      cwd: "/",
      env: childEnvironment({}),
      log: `${logs}/apt-get.log`,
    })
  await step(`install ${missing.join(", ")}`, async () => {
    await run("apt-get update", ["update", "-q"])
    await run("apt-get install", ["install", "-q", "-y", "--no-install-recommends", ...missing])
  })
}

/** What makes a command run as root: nothing for root, sudo where it asks no password, null otherwise. */
function rootPrefix(): string[] | null {
  if (process.getuid?.() === 0) return []
  return spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0 ? ["sudo", "-n"] : null
}
