import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
} from "node:fs"
import { join } from "node:path"
import { Fault } from "../boot/fault.mjs"
import type { Owner } from "./owner.ts"

export interface Place {
  /** `bin`, `lib` and `share` of PostgreSQL, runnable by the owner. */
  native: string
  /** The folder that holds the cluster, writable by the owner. */
  home: string
  /** Told to a person when it is not where they would look. */
  remark: string | null
}

/**
 * Where binaries and cluster lie so that their owner can reach them. An ordinary user reaches their own
 * folders. Root lends the database another user, who cannot enter a folder such as /root: then both move to
 * /var/lib, under a name made from the data folder's path, so that the next start finds them again.
 */
export function findPlace(native: string, dataDir: string, owner: Owner | null): Place {
  const home = join(dataDir, "postgres")
  mkdirSync(home, { recursive: true })
  if (!owner) {
    refuseStrangers(home)
    return { native, home, remark: null }
  }
  chownSync(home, owner.uid, owner.gid)
  chmodSync(home, 0o700)
  const near = reaches(owner, "-w", home)
  const runnable = reaches(owner, "-x", join(native, "bin", "postgres"))
  if (near && runnable) return { native, home, remark: null }

  const far = join(
    "/var/lib",
    `shop-postgres-${createHash("sha256").update(dataDir).digest("hex").slice(0, 10)}`,
  )
  mkdirSync(far, { recursive: true, mode: 0o755 })
  const farNative = runnable ? native : copyBinaries(native, far)
  if (near) return { native: farNative, home, remark: null }
  const farHome = join(far, "cluster")
  // The data folder is what a person deletes to begin anew; without it the far cluster has lost its password.
  if (!existsSync(join(home, "moved"))) rmSync(farHome, { recursive: true, force: true })
  mkdirSync(farHome, { recursive: true })
  chownSync(farHome, owner.uid, owner.gid)
  chmodSync(farHome, 0o700)
  mkdirSync(join(home, "moved"), { recursive: true })
  return { native: farNative, home: farHome, remark: `in ${farHome}, because its user cannot enter ${home}` }
}

function refuseStrangers(home: string): void {
  try {
    accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new Fault(
      `The database in ${home} belongs to another user (it was made by root?): start as that user, or set DATA_DIR to another folder.`,
      {
        cause,
      },
    )
  }
}

function reaches(owner: Owner, permission: "-w" | "-x", path: string): boolean {
  return (
    spawnSync("/bin/sh", ["-c", `test ${permission} "$1"`, "sh", path], { ...owner, cwd: "/" }).status === 0
  )
}

function copyBinaries(native: string, far: string): string {
  const copy = join(far, "native")
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.new`
  rmSync(unfinished, { recursive: true, force: true })
  cpSync(native, unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith(".a"),
  })
  renameSync(unfinished, copy)
  return copy
}
