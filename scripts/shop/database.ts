import { join } from "node:path"
import { step } from "../boot/progress.mjs"
import { Cluster, clusterUrl } from "../postgres/cluster.ts"
import { ensureDatabase, refuseUnreachable } from "../postgres/connect.ts"
import type { Child } from "../process/child.ts"
import type { Children } from "../process/children.ts"
import { type DataDir, readJson, writeJson } from "./data-dir.ts"
import { choosePort } from "./ports.ts"
import type { Secrets } from "./secrets.ts"
import type { Settings } from "./settings.ts"

const FIRST_PORT = 5440
const DATABASE = "shop"

export interface Database {
  url: string
  /** The server we started, or null for one that is not ours. */
  server: Child | null
}

interface Needs {
  root: string
  settings: Settings
  dir: DataDir
  secrets: Secrets
  children: Children
}

/** The database of DATABASE_URL, or our own cluster: made, recovered and started as needed. */
export async function openDatabase({ root, settings, dir, secrets, children }: Needs): Promise<Database> {
  if (settings.databaseUrl !== null) {
    await refuseUnreachable(settings.databaseUrl)
    return { url: settings.databaseUrl, server: null }
  }
  return step("database", async (note) => {
    const cluster = new Cluster(
      { root, dataDir: dir.path, logs: dir.logs, password: secrets.databasePassword },
      children,
    )
    const made = await cluster.initialise()
    const found = await cluster.recover()
    const port = await rememberedPort(dir)
    const server = await cluster.start(port)
    await ensureDatabase(cluster.url(port, "postgres"), DATABASE)
    const past = {
      clean: "",
      stopped: "; one left by a killed run was stopped first",
      stale: "; it was not shut down last time and recovered",
    }
    const where = cluster.place.remark ? `; ${cluster.place.remark}` : ""
    note(`PostgreSQL on 127.0.0.1:${String(port)}${made ? ", newly made" : ""}${past[found]}${where}`)
    return { url: cluster.url(port, DATABASE), server }
  })
}

/** The address of our own cluster's database, or null when no cluster has run here yet. */
export function embeddedUrl(dir: DataDir, secrets: Secrets): string | null {
  const port = readJson(portFile(dir))
  return typeof port === "number"
    ? clusterUrl({ port, database: DATABASE, password: secrets.databasePassword })
    : null
}

const portFile = (dir: DataDir): string => join(dir.path, "postgres-port.json")

async function rememberedPort(dir: DataDir): Promise<number> {
  const path = portFile(dir)
  const known = readJson(path)
  const port = await choosePort(typeof known === "number" ? known : FIRST_PORT)
  if (port !== known) writeJson(path, port)
  return port
}
