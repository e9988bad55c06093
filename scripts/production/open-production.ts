import { join } from "node:path"
import { refuseFullDisk } from "../boot/install.mjs"
import { say, step } from "../boot/progress.mjs"
import type { Child, ChildSpec } from "../process/child.ts"
import type { Children } from "../process/children.ts"
import { findProgram, installMissing } from "../process/debian-packages.ts"
import { waitForHttp } from "../process/wait-for.ts"
import { isLoopback } from "../../backend/src/config/web-address.ts"
import { shopEnvironment, storefrontEnvironment } from "../shop/backend-environment.ts"
import type { DataDir } from "../shop/data-dir.ts"
import { type Database, openDatabase } from "../shop/database.ts"
import { bothOrNone } from "../shop/open-shop.ts"
import { refuseTakenPorts } from "../shop/ports.ts"
import { build, prepareDatabase } from "../shop/prepare.ts"
import { backendProcess, sandboxProcess, storefrontProcess } from "../shop/processes.ts"
import { sandboxesOf } from "../shop/sandboxes.ts"
import { keepSecrets } from "../shop/secrets.ts"
import { portsOf, type PortUse, type Settings } from "../shop/settings.ts"
import { bufferDirective, caddyVersion } from "./caddy.ts"
import { type Kept, Keeper } from "./keeper.ts"
import { proxyEnvironment, type Topology, topologyOf } from "./topology.ts"
import { waitForProxy } from "./wait-for-proxy.ts"

/** Bytes that a shop needs for logs, pictures and orders before it is worth opening. */
const WARM_SPACE = 512 * 1024 ** 2
/** Milliseconds that a process may need until it is ready; a certificate from an authority takes its time. */
const BOOT = 120_000
/** Milliseconds after which the proxy, which looks once a second, knows that a process is there or will leave. */
const NOTICED = 3_000

interface Needs {
  root: string
  settings: Settings
  dir: DataDir
  children: Children
}

export interface Production {
  /** Replaces every process that serves, one after another, while the others answer. */
  readonly restart: () => Promise<void>
  /** Lets what serves finish, the proxy first; the database is left to the caller. */
  readonly close: () => Promise<void>
}

/** Brings up two servers, a worker, the storefront and the proxy, and keeps each of them alive. */
export async function openProduction({ root, settings, dir, children }: Needs): Promise<Production> {
  refuseFullDisk(dir.path, WARM_SPACE)
  const leftovers = await children.record.endLeftovers()
  if (leftovers.length > 0) say(`ended what a killed run had left: ${leftovers.join(", ")}`)
  await installMissing({ who: "The production profile needs", programs: ["caddy"] }, dir.logs, children)
  const topology = topologyOf(settings)
  await refuseTakenPorts([...portsOf(settings), ...furtherPorts(settings, topology)])
  const secrets = keepSecrets(dir)

  const [database, version] = await bothOrNone(
    openDatabase({ root, settings, dir, secrets, children }),
    build(root, dir.logs, children),
  )
  const env = {
    ...shopEnvironment(settings, secrets),
    DATABASE_URL: database.url,
    STOREFRONT_INTERNAL_URL: `http://127.0.0.1:${String(topology.inner)}`,
  }
  // One job of its own, before any process serves: they refuse to be ready on a database that lacks a migration.
  await prepareDatabase({ root, logs: dir.logs, databaseUrl: database.url, env, version, children })

  const keep = (spec: ChildSpec, ready: Kept["ready"]) => new Keeper(children, { spec, ready })
  const place = { root, logs: dir.logs }
  const medusa = (of: { name: string; port: number; mode: "server" | "worker" }) => {
    const { name, port, mode } = of
    // A worker has no routes but Medusa's own.
    const path = mode === "server" ? "/ready" : "/health"
    return keep(backendProcess(place, { name, port, env: { ...env, WORKER_MODE: mode } }), (child) =>
      waitForHttp(child, `http://127.0.0.1:${String(port)}${path}`, BOOT),
    )
  }
  const storefrontSide = storefrontEnvironment(env, topology.inner)
  const storefronts = topology.storefronts.map((port, index) =>
    keep(
      storefrontProcess(place, { name: `storefront ${String(index + 1)}`, port, env: storefrontSide }),
      (child) => waitForHttp(child, `http://127.0.0.1:${String(port)}/api/health`, BOOT),
    ),
  )
  const sandboxes = sandboxesOf(root, { ...settings, backendPort: topology.inner }, dir).map((sandbox) =>
    keep(sandboxProcess(sandbox, dir, env), (child) => waitForHttp(child, sandbox.url, BOOT)),
  )
  const servers = topology.servers.map((port, index) =>
    medusa({ name: `server ${String(index + 1)}`, port, mode: "server" }),
  )
  const worker = medusa({ name: "worker", port: topology.worker, mode: "worker" })
  const proxy = keep(proxyProcess({ root, dir, settings, topology }), async (child) => {
    await waitForProxy(child, { site: settings.backendUrl, path: "/ready" }, BOOT)
    await waitForProxy(child, { site: settings.storefrontUrl, path: "/api/health" }, BOOT)
  })

  const active = new Set<Keeper>(storefronts.slice(0, 1))
  keepDatabase(database, () => openDatabase({ root, settings, dir, secrets, children }), children)
  await step("servers, worker and storefront", () =>
    Promise.all([...sandboxes, ...servers, worker, ...active].map((kept) => kept.start())),
  )
  await step("proxy", () => proxy.start())

  return {
    restart: async () => {
      for (const server of servers) {
        await leave(server)
        await server.start()
        await pause(NOTICED)
      }
      await worker.stop()
      await worker.start()
      const next = storefronts.find((storefront) => !active.has(storefront))
      await next?.start()
      await pause(NOTICED)
      for (const last of [...active]) {
        await leave(last)
        active.delete(last)
      }
      if (next) active.add(next)
    },
    close: async () => {
      await proxy.stop()
      await Promise.all([...servers, worker, ...storefronts, ...sandboxes].map((kept) => kept.stop()))
    },
  }
}

/** The proxy is told first: nothing is sent to a process that closes its door. */
async function leave(kept: Keeper): Promise<void> {
  kept.announce()
  await pause(NOTICED)
  await kept.stop()
}

const pause = (milliseconds: number): Promise<void> => new Promise((wake) => setTimeout(wake, milliseconds))

function proxyProcess({
  root,
  dir,
  settings,
  topology,
}: Pick<Needs, "root" | "dir" | "settings"> & { topology: Topology }): ChildSpec {
  const program = findProgram("caddy") ?? "caddy"
  const isHere = isLoopback(settings.storefrontUrl) && isLoopback(settings.backendUrl)
  const bind = process.env["PROXY_BIND"]?.trim() || (isHere ? "127.0.0.1" : "0.0.0.0")
  return {
    name: "proxy",
    command: program,
    args: ["run", "--config", join(root, "Caddyfile"), "--adapter", "caddyfile"],
    cwd: dir.path,
    env: {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      // Certificates and the account with their authority outlive a restart.
      XDG_DATA_HOME: dir.path,
      XDG_CONFIG_HOME: dir.path,
      PROXY_BIND: bind,
      PROXY_BUFFER: bufferDirective(caddyVersion(program)),
      PROXY_HTTP_PORT: process.env["PROXY_HTTP_PORT"]?.trim() || "80",
      ...(process.env["PROXY_DESK_ADDRESSES"]?.trim()
        ? { PROXY_DESK_ADDRESSES: process.env["PROXY_DESK_ADDRESSES"].trim() }
        : {}),
      ...proxyEnvironment(settings, topology),
    },
    log: join(dir.logs, "proxy.log"),
  }
}

function furtherPorts(settings: Settings, topology: Topology): PortUse[] {
  const publicPort = (url: string) => Number(new URL(url).port || 443)
  const { servers, worker, inner, storefronts } = topology
  return [
    ...servers.slice(1).map((port) => ({ port, variable: "BACKEND_PORT", what: "the second server" })),
    { port: worker, variable: "BACKEND_PORT", what: "the worker" },
    { port: inner, variable: "BACKEND_PORT", what: "the proxy's inner door" },
    { port: storefronts[1], variable: "STOREFRONT_PORT", what: "the storefront's second place" },
    ...[...new Set([settings.storefrontUrl, settings.backendUrl].map(publicPort))].map((port) => ({
      port,
      variable: "STOREFRONT_URL or BACKEND_URL",
      what: "the proxy",
    })),
  ]
}

/** The embedded PostgreSQL comes back when it ends by itself; one that is not ours is its keeper's. */
function keepDatabase(database: Database, open: () => Promise<Database>, children: Children): void {
  const { server } = database
  if (server === null) return
  const watch = async (running: Child): Promise<void> => {
    await running.exited
    if (children.areEnding()) return
    say("PostgreSQL ended by itself: starting it again")
    await children.end(running, 0)
    for (;;) {
      try {
        const again = await open()
        if (again.server) return await watch(again.server)
        return
      } catch (error) {
        if (children.areEnding()) return
        say(`PostgreSQL does not start: ${error instanceof Error ? error.message : String(error)}`)
        await new Promise((wake) => setTimeout(wake, 5_000))
      }
    }
  }
  void watch(server)
}
