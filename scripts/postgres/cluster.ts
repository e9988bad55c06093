import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { Fault } from "../boot/fault.mjs"
import { endGroup } from "../process/end-group.ts"
import type { Child } from "../process/child.ts"
import type { Children } from "../process/children.ts"
import { commandLine, identify } from "../process/processes.ts"
import { embeddedPostgres } from "./binaries.ts"
import { databaseOwner, type Owner } from "./owner.ts"
import { findPlace, type Place } from "./place.ts"

/** The child's name in logs and records. */
export const POSTGRES = "postgres"

export interface ClusterOptions {
  root: string
  dataDir: string
  logs: string
  password: string
  /** More `-c` settings, e.g. `fsync=off` for tests. */
  settings?: readonly string[]
}

/** A PostgreSQL cluster of our own, in the data folder. */
export class Cluster {
  private readonly owner: Owner | null
  readonly place: Place

  constructor(
    private readonly options: ClusterOptions,
    private readonly children: Children,
  ) {
    this.owner = databaseOwner()
    this.place = findPlace(embeddedPostgres(options.root), options.dataDir, this.owner)
  }

  private get data(): string {
    return join(this.place.home, "data")
  }

  /** Makes the cluster if there is none; a half-made one never carries the final name. */
  async initialise(): Promise<boolean> {
    if (existsSync(join(this.data, "PG_VERSION"))) return false
    const { home, native } = this.place
    const unfinished = join(home, "data.new")
    const passwordFile = join(home, "password.new")
    rmSync(unfinished, { recursive: true, force: true })
    writeFileSync(passwordFile, `${this.options.password}\n`, { mode: 0o600 })
    if (this.owner) chownSync(passwordFile, this.owner.uid, this.owner.gid)
    try {
      await this.children.run({
        name: "initdb",
        command: join(native, "bin", "initdb"),
        args: [
          `--pgdata=${unfinished}`,
          "--username=postgres",
          `--pwfile=${passwordFile}`,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          // PostgreSQL's own collation, the same on every machine whatever locales it has.
          "--locale=C",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
        ],
        cwd: home,
        env: this.environment(),
        log: join(this.options.logs, "initdb.log"),
        owner: this.owner,
      })
    } finally {
      rmSync(passwordFile, { force: true })
    }
    renameSync(unfinished, this.data)
    return true
  }

  /** Stops a server that a killed run left, and forgets the lock file of one that is gone. */
  async recover(): Promise<"clean" | "stopped" | "stale"> {
    const lock = join(this.data, "postmaster.pid")
    if (!existsSync(lock)) return "clean"
    const pid = Number(readFileSync(lock, "utf8").split("\n")[0])
    // PostgreSQL shows its data folder in its command line; another program with this id is no server of ours.
    const isServer = identify(pid) !== null && commandLine(pid).includes(this.data)
    if (isServer) {
      await endGroup(pid, 15_000, () => process.kill(pid, "SIGINT"))
    }
    rmSync(lock, { force: true })
    return isServer ? "stopped" : "stale"
  }

  /** Starts the server on 127.0.0.1 and waits until it answers. */
  async start(port: number): Promise<Child> {
    const settings = [
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=",
      // Before the shop's own processes, each of which keeps a pool.
      "max_connections=200",
      ...(this.options.settings ?? []),
    ]
    const child = this.children.start({
      name: POSTGRES,
      command: join(this.place.native, "bin", "postgres"),
      args: ["-D", this.data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
      cwd: this.place.home,
      env: this.environment(),
      log: join(this.options.logs, "postgres.log"),
      owner: this.owner,
      patience: 8_000,
      // SIGINT to the first process is PostgreSQL's fast shutdown: sessions end, nothing is lost.
      polite: (pid) => process.kill(pid, "SIGINT"),
    })
    const deadline = Date.now() + 60_000
    while (!(await answers(this.url(port, "postgres")))) {
      if (child.exit) throw new Fault(`PostgreSQL did not start; its log ends:\n${child.tail()}`)
      if (Date.now() > deadline) throw new Fault(`PostgreSQL does not answer; its log ends:\n${child.tail()}`)
      await new Promise((wake) => setTimeout(wake, 100))
    }
    return child
  }

  url(port: number, database: string): string {
    return clusterUrl({ port, database, password: this.options.password })
  }

  private environment(): NodeJS.ProcessEnv {
    return { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" }
  }
}

/** Medusa takes any host but localhost for a remote one and asks it for TLS. */
export function clusterUrl(of: { port: number; database: string; password: string }): string {
  return `postgres://postgres:${of.password}@localhost:${String(of.port)}/${of.database}`
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on("error", () => undefined)
  try {
    await client.connect()
    await client.query("select 1")
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
