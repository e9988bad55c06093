import { execFileSync, spawnSync } from "node:child_process"
import { Fault } from "../boot/fault.mjs"

export interface Owner {
  uid: number
  gid: number
}

/**
 * The user the database runs as: null means "as we are". PostgreSQL refuses to run as root, so root lends it
 * the user `postgres`, made on the first run if the machine has none.
 */
export function databaseOwner(): Owner | null {
  if (process.getuid?.() !== 0) return null
  return lookUp("postgres") ?? create() ?? refuse()
}

function lookUp(name: string): Owner | null {
  try {
    const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }))
    return { uid: id("-u"), gid: id("-g") }
  } catch {
    return null
  }
}

function create(): Owner | null {
  const attempts: [string, string[]][] = [
    ["useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]],
    ["adduser", ["-S", "-D", "-H", "postgres"]],
  ]
  for (const [command, args] of attempts) {
    if (spawnSync(command, args, { stdio: "ignore" }).status === 0) return lookUp("postgres")
  }
  return null
}

function refuse(): never {
  throw new Fault(
    "PostgreSQL refuses to run as root and no user `postgres` could be made: create one (useradd --system postgres), run as an ordinary user, or set DATABASE_URL.",
  )
}
