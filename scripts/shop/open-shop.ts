import { refuseFullDisk } from "../boot/install.mjs"
import { say, step } from "../boot/progress.mjs"
import type { Child } from "../process/child.ts"
import type { Children } from "../process/children.ts"
import { waitForHttp } from "../process/wait-for.ts"
import { shopEnvironment, storefrontEnvironment } from "./backend-environment.ts"
import type { DataDir } from "./data-dir.ts"
import { openDatabase } from "./database.ts"
import { refuseTakenPorts } from "./ports.ts"
import { build, prepareDatabase } from "./prepare.ts"
import { type Sandbox, sandboxesOf } from "./sandboxes.ts"
import { keepSecrets } from "./secrets.ts"
import { backendProcess, sandboxProcess, storefrontProcess } from "./processes.ts"
import { portsOf, type Settings } from "./settings.ts"

/** A running shop writes logs, pictures and orders; below this it would soon stop in the middle of one. */
const WARM_SPACE = 512 * 1024 ** 2

interface Needs {
  root: string
  settings: Settings
  dir: DataDir
  children: Children
}

export interface OpenShop {
  /** Settles when one of the shop's processes ends by itself. */
  ended: Promise<{ child: Child }>
}

/** Brings the shop up, step by step, and prints where it is. */
export async function openShop({ root, settings, dir, children }: Needs): Promise<OpenShop> {
  refuseFullDisk(dir.path, WARM_SPACE)
  const leftovers = await children.record.endLeftovers()
  if (leftovers.length > 0) say(`ended what a killed run had left: ${leftovers.join(", ")}`)
  await refuseTakenPorts(portsOf(settings))
  const secrets = keepSecrets(dir)

  const [database, version] = await bothOrNone(
    openDatabase({ root, settings, dir, secrets, children }),
    build(root, dir.logs, children),
  )
  const env = { ...shopEnvironment(settings, secrets), DATABASE_URL: database.url }
  const sandboxes = sandboxesOf(root, settings, dir)
  const vendors = sandboxes.map((sandbox) => children.start(sandboxProcess(sandbox, dir, env)))
  await prepareDatabase({ root, logs: dir.logs, databaseUrl: database.url, env, version, children })

  const place = { root, logs: dir.logs }
  const backend = children.start(backendProcess(place, { name: "backend", port: settings.backendPort, env }))
  const storefront = children.start(
    storefrontProcess(place, {
      name: "storefront",
      port: settings.storefrontPort,
      env: storefrontEnvironment(env, settings.backendPort),
    }),
  )
  await step("open the shop", () =>
    Promise.all([
      ...vendors.map((child, index) => waitForHttp(child, sandboxes[index]?.url ?? "", 30_000)),
      waitForHttp(backend, `http://127.0.0.1:${String(settings.backendPort)}/ready`, 120_000),
      waitForHttp(storefront, `http://127.0.0.1:${String(settings.storefrontPort)}/api/health`, 120_000),
    ]),
  )
  announce(settings, sandboxes, process.env["ADMIN_PASSWORD"]?.trim() || secrets.adminPassword)
  const watched = [...vendors, backend, storefront, ...(database.server ? [database.server] : [])]
  return { ended: Promise.race(watched.map((child) => child.exited.then(() => ({ child })))) }
}

function announce(settings: Settings, sandboxes: readonly Sandbox[], adminPassword: string): void {
  const lines: [string, string][] = [
    ["Shop", settings.storefrontUrl],
    ["Admin", `${settings.backendUrl}/app   login ${settings.adminEmail}   password ${adminPassword}`],
    ...sandboxes.map((sandbox): [string, string] => [sandbox.name, sandbox.url]),
  ]
  process.stdout.write(`\n${lines.map(([what, where]) => `  ${what.padEnd(18)}${where}`).join("\n")}\n\n`)
  process.stdout.write(`ready ${settings.storefrontUrl} (Ctrl-C ends everything)\n`)
}

/** Waits for both; when one fails, the other's failure (it is ended by the caller) is not an unheard one. */
export async function bothOrNone<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  other.catch(() => undefined)
  one.catch(() => undefined)
  return Promise.all([one, other])
}
