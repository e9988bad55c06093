import { join } from "node:path"
import { findCommand } from "../process/debian-packages.ts"
import { neutralEnvironment } from "../check/neutral-environment.ts"
import { clusterUrl } from "../postgres/cluster.ts"
import { ensureDatabase, withClient } from "../postgres/connect.ts"
import type { Child } from "../process/child.ts"
import { childEnvironment } from "../process/child-environment.ts"
import { waitForHttp } from "../process/wait-for.ts"
import { choosePort } from "../shop/ports.ts"
import type { BenchContext } from "./measurement.ts"
import { StoreClient } from "./store-client.ts"

/** The bottle that both stores sell. */
export const SKU = "LS-INSBOT-EME"
const PLENTY = 100_000
/** What follows an order in the background is over before its money comes, here and in stock Medusa: a shopper is at the bank. */
export const AT_THE_BANK_MS = 500
/** Whoever looks into stock Medusa's admin API; this shop seeds its own. */
export const ADMIN = { email: "bench@stock.test", password: "a-password-for-a-measurement" }

/** A store under measurement, and the strings behind it. */
export interface BenchStore {
  name: string
  client: StoreClient
  url: string
  databaseUrl: string
  /** The running server; another one after {@link BenchStore.reopen}. */
  server: () => Child
  /** Starts the server again on the same port and database; answers as soon as the process runs. */
  reopen: () => Child
}

export interface StoreSettings {
  /** Where two of a kind run side by side. */
  name?: string
  /** Both stores' locks, events and workflows go through it; in memory without. */
  redisUrl?: string
  /** For this shop: where BillDesk is, instead of a sandbox of its own. */
  gateway?: { url: string }
  /** The server's port, where something must know it beforehand. */
  port?: number
  environment?: Record<string, string>
}

/** Medusa 2.21.2 as it comes: no plugin, the system payment provider. */
export async function openStock(context: BenchContext, settings: StoreSettings = {}): Promise<BenchStore> {
  return openStore(context, {
    name: "stock Medusa",
    folder: join(context.root, "scripts/bench/stock-store"),
    furnish: "./furnish.js",
    provider: "pp_system_default",
    environment: redisSettings(settings),
    admin: ADMIN,
  })
}

/** This shop's backend, as `npm start` runs it. */
export async function openOurs(context: BenchContext, settings: StoreSettings): Promise<BenchStore> {
  const gateway: Record<string, string> =
    settings.gateway === undefined ? {} : { BILLDESK_API_BASE_URL: settings.gateway.url }
  return openStore(context, {
    name: settings.name ?? "this shop",
    folder: join(context.root, "backend/.medusa/server"),
    furnish: "./src/scripts/seed.js",
    provider: "pp_billdesk_billdesk",
    ...(settings.port === undefined ? {} : { port: settings.port }),
    environment: {
      ZOHO_ENVIRONMENT: "off",
      ...gateway,
      ...redisSettings(settings),
      ...settings.environment,
    },
  })
}

const redisSettings = ({ redisUrl }: StoreSettings): Record<string, string> =>
  redisUrl === undefined ? {} : { REDIS_URL: redisUrl }

/** Free stock of the bottle, in every location. */
export async function setStock(store: BenchStore, quantity: number): Promise<void> {
  await withClient(store.databaseUrl, (client) =>
    client.query(
      `update inventory_level l
          set stocked_quantity = l.reserved_quantity + $1::int,
              raw_stocked_quantity = jsonb_build_object('value', (l.reserved_quantity + $1::int)::text, 'precision', 20)
         from inventory_item i where i.id = l.inventory_item_id and i.sku = $2`,
      [quantity, SKU],
    ),
  )
}

/** One number from a store's database. */
export async function countRows(store: BenchStore, sql: string): Promise<number> {
  return withClient(store.databaseUrl, async (client) => {
    const { rows } = await client.query<{ n: string | number }>(sql)
    return Number(rows[0]?.n ?? 0)
  })
}

/** @returns its URL, or null where no redis-server is installed */
export async function openRedis({ logs, children, root }: BenchContext): Promise<string | null> {
  const command = findCommand(["redis-server"])
  if (command === null) return null
  const port = String(await choosePort(9650))
  children.start({
    name: "redis-server",
    command,
    args: ["--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
    cwd: root,
    env: childEnvironment({}),
    log: join(logs, "bench-redis.log"),
  })
  return `redis://127.0.0.1:${port}`
}

interface StoreSpec {
  name: string
  folder: string
  /** Run by `medusa exec` once the database is migrated. */
  furnish: string
  provider: string
  environment: Record<string, string>
  admin?: typeof ADMIN
  port?: number
}

async function openStore(context: BenchContext, spec: StoreSpec): Promise<BenchStore> {
  const { root, dataDir, logs, children, database } = context
  const id = spec.name.replace(/\W+/g, "_").toLowerCase()
  const name = `bench_${id}_${String(Date.now())}`
  const databaseUrl = clusterUrl({ ...database, database: name })
  await ensureDatabase(clusterUrl({ ...database, database: "postgres" }), name)
  const port = String(spec.port ?? (await choosePort(9600)))
  const keyFile = join(dataDir, `${id}-key`)
  const env = childEnvironment({
    ...neutralEnvironment(),
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "1",
    DATABASE_URL: databaseUrl,
    DATA_DIR: join(dataDir, id),
    BACKEND_PORT: port,
    PUBLISHABLE_KEY_FILE: keyFile,
    ...spec.environment,
  })
  const medusa = (step: string, args: string[]) => ({
    name: `${spec.name}: ${step}`,
    command: process.execPath,
    args: [join(root, "node_modules/@medusajs/cli/cli.js"), ...args],
    cwd: spec.folder,
    env,
    log: join(logs, `bench-${id}-${step}.log`),
  })
  await children.run(medusa("migrate", ["db:migrate"]))
  await children.run(medusa("furnish", ["exec", spec.furnish]))
  const { admin } = spec
  if (admin) await children.run(medusa("user", ["user", "-e", admin.email, "-p", admin.password]))
  const start = (step: string) =>
    children.start(medusa(step, ["start", "--host", "127.0.0.1", "--port", port]))
  let server = start("server")
  const url = `http://127.0.0.1:${port}`
  await waitForHttp(server, `${url}/health`, 60_000)
  const store: BenchStore = {
    name: spec.name,
    client: new StoreClient({ url, keyFile, provider: spec.provider }),
    url,
    databaseUrl,
    server: () => server,
    reopen: () => (server = start("server again")),
  }
  await setStock(store, PLENTY)
  return store
}
