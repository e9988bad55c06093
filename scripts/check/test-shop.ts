import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Fault } from "../boot/fault.mjs"
import { childEnvironment } from "../process/child-environment.ts"
import { FOLLOW_PARENT } from "../process/ending.ts"
import { commandLine, type Identity, isAlive, processesNaming, processesWith } from "../process/processes.ts"
import { choosePort } from "../shop/ports.ts"
import { neutralEnvironment } from "./neutral-environment.ts"
import type { Context } from "./stage.ts"

/** A cold start builds and migrates; on two busy cores that takes minutes. */
const PATIENCE_MS = 8 * 60_000

export interface TestShop {
  /** From the start of the command to its `ready` line. */
  seconds: number
  /** What it has printed until now. */
  said: () => string
  /** The supervisor's. */
  pid: number
  /** For the journeys: where everything is, by the names in playwright.config.ts. */
  addresses: Record<string, string>
  /** Asks it to end as Ctrl-C would. */
  end: () => Promise<{ seconds: number; code: number | null }>
  /** SIGKILL to the supervisor alone. */
  kill: () => void
  /** The command lines of processes with this shop's data folder in their environment. */
  remains: () => string[]
  /** Of those, the ones that are older than this shop. */
  strangers: () => string[]
}

/**
 * Runs the script of `npm start`, or of another way to open the shop, as a child and waits for its `ready` line.
 * @param settings the same for every start of one shop, its ports included
 */
export async function openTestShop(
  context: Context,
  name: string,
  settings: ShopSettings,
): Promise<TestShop> {
  const { dataDir, environment, script = "scripts/start.mjs" } = settings
  const before = processesWith("DATA_DIR", dataDir)
  const log = join(context.logs, `shop-${name.replaceAll(" ", "-")}.log`)
  const start = Date.now()
  const child = context.children.start({
    name,
    command: process.execPath,
    args: [join(context.root, script)],
    cwd: context.root,
    env: childEnvironment({ ...neutralEnvironment(), ...environment, [FOLLOW_PARENT]: "1" }),
    log,
    // The supervisor ends its own children, each in a group of its own.
    patience: settings.patience ?? 16_000,
  })
  const said = () => readFileSync(log, "utf8")
  while (!/^ready /m.test(said())) {
    if (child.exit) throw new Fault(`${name}: the shop did not open. It said:\n${said()}`)
    if (Date.now() - start > PATIENCE_MS)
      throw new Fault(`${name}: the shop is still not open. It said:\n${said()}`)
    await new Promise((wake) => setTimeout(wake, 100))
  }
  const seconds = (Date.now() - start) / 1000
  const lines = (identities: Identity[]) =>
    identities.filter(isAlive).map(({ pid }) => `${String(pid)} ${commandLine(pid)}`)
  return {
    seconds,
    said,
    pid: child.pid,
    addresses: addressesOf(environment, said()),
    async end() {
      const asked = Date.now()
      await child.end()
      const exit = await child.exited
      return { seconds: (Date.now() - asked) / 1000, code: exit.code }
    },
    kill: () => process.kill(child.pid, "SIGKILL"),
    remains: () => lines([...processesWith("DATA_DIR", dataDir), ...processesNaming(dataDir)]),
    strangers: () => lines(before),
  }
}

export interface ShopSettings {
  dataDir: string
  /** Milliseconds that its end may take. */
  patience?: number
  /** From the checkout's root. */
  script?: string
  environment: Record<string, string>
}

/** Settings of a shop of the tests' own: free ports, its own data. */
export async function testShopSettings(dataDir: string): Promise<ShopSettings> {
  const port = async (from: number) => String(await choosePort(from))
  const environment = {
    DATA_DIR: dataDir,
    STOREFRONT_PORT: await port(8400),
    BACKEND_PORT: await port(9400),
    BILLDESK_SANDBOX_PORT: await port(9410),
    ZOHO_SANDBOX_PORT: await port(9420),
    MAILBOX_PORT: await port(8425),
    ADMIN_EMAIL: "admin@journeys.test",
    ADMIN_PASSWORD: "journeys-admin-password",
    // A journey that waits for the sweep should not wait for the shop's minute.
    RECONCILE_INTERVAL_SECONDS: "5",
  }
  return { dataDir, environment }
}

function addressesOf(environment: Record<string, string>, said: string): Record<string, string> {
  const local = (name: string) => `http://127.0.0.1:${environment[name] ?? ""}`
  const storefront = /^ready (\S+)/m.exec(said)?.[1] ?? local("STOREFRONT_PORT")
  return {
    SHOP_URL: storefront,
    SHOP_BACKEND_URL: `http://localhost:${environment["BACKEND_PORT"] ?? ""}`,
    SHOP_BILLDESK_URL: local("BILLDESK_SANDBOX_PORT"),
    SHOP_ZOHO_URL: local("ZOHO_SANDBOX_PORT"),
    SHOP_MAILBOX_URL: local("MAILBOX_PORT"),
    SHOP_ADMIN_EMAIL: environment["ADMIN_EMAIL"] ?? "",
    SHOP_ADMIN_PASSWORD: environment["ADMIN_PASSWORD"] ?? "",
    SHOP_DATA_DIR: environment["DATA_DIR"] ?? "",
  }
}
