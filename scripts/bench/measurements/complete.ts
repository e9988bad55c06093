import { join } from "node:path"
import { ensureDatabase, withClient } from "../../postgres/connect.ts"
import { clusterUrl } from "../../postgres/cluster.ts"
import { childEnvironment } from "../../process/child-environment.ts"
import { waitForHttp } from "../../process/wait-for.ts"
import { neutralEnvironment } from "../../check/neutral-environment.ts"
import { choosePort } from "../../shop/ports.ts"
import type { BenchContext, Figure, Measurement } from "../measurement.ts"
import { quantile } from "../quantile.ts"
import { StoreClient } from "../store-client.ts"

const CARTS = 80
const WARM_UP = 10
const AT_ONCE = 10

/** The shop's checkout beside Medusa's own, alternating in one run so that both meet the same machine. */
const measurement: Measurement = {
  name: "complete",
  about:
    "POST /store/carts/:id/complete: this shop (BillDesk, stock guard, checkout rules) and stock Medusa 2.21.2 (system provider)",
  async run(context) {
    const [stock, ours] = [await openStock(context), await openOurs(context)]
    for (let i = 0; i < WARM_UP; i += 1) {
      await stock.complete(await stock.readyCart())
      await ours.complete(await ours.readyCart())
    }
    const times = { stock: [] as number[], ours: [] as number[], started: [] as number[] }
    for (let i = 0; i < CARTS; i += 1) {
      times.stock.push(await stock.complete(await stock.readyCart()))
      times.ours.push(await ours.complete(await ours.readyCart()))
      times.started.push(await ours.startPayment(await ours.readyCart()))
    }
    const [stockTen, oursTen] = [await together(stock), await together(ours)]
    return [
      ...figures("stock Medusa, complete", times.stock),
      ...figures("this shop, complete", times.ours),
      {
        what: "ratio of the medians",
        value: quantile(times.ours, 0.5) / quantile(times.stock, 0.5),
        unit: "×",
        bound: 1.3,
      },
      { what: "ratio at p95", value: quantile(times.ours, 0.95) / quantile(times.stock, 0.95), unit: "×" },
      { what: `stock Medusa, ${String(AT_ONCE)} at once, until the last`, value: stockTen, unit: "ms" },
      { what: `this shop, ${String(AT_ONCE)} at once, until the last`, value: oursTen, unit: "ms" },
      { what: "ratio of ten at once", value: oursTen / stockTen, unit: "×" },
      ...figures("this shop, complete and open at BillDesk (sandbox)", times.started),
    ]
  },
}

export default measurement

const figures = (what: string, times: number[]): Figure[] => [
  { what: `${what}, median`, value: quantile(times, 0.5), unit: "ms" },
  { what: `${what}, p95`, value: quantile(times, 0.95), unit: "ms" },
]

async function together(store: StoreClient): Promise<number> {
  const carts: string[] = []
  for (let i = 0; i < AT_ONCE; i += 1) carts.push(await store.readyCart())
  const start = performance.now()
  await Promise.all(carts.map((cartId) => store.complete(cartId)))
  return performance.now() - start
}

async function openStock(context: BenchContext): Promise<StoreClient> {
  return openStore(context, {
    name: "stock Medusa",
    folder: join(context.root, "scripts/bench/stock-store"),
    furnish: "./furnish.js",
    provider: "pp_system_default",
    environment: {},
  })
}

async function openOurs(context: BenchContext): Promise<StoreClient> {
  const sandboxPort = String(await choosePort(9610))
  const keys = context.children.start({
    name: "BillDesk sandbox",
    command: process.execPath,
    args: [
      join(context.root, "plugins/payment-billdesk/.medusa/server/src/sandbox/cli.js"),
      "--port",
      sandboxPort,
    ],
    cwd: context.root,
    env: childEnvironment({}),
    log: join(context.logs, "bench-sandbox.log"),
  })
  await waitForHttp(keys, `http://127.0.0.1:${sandboxPort}/sandbox/health`, 30_000)
  const store = await openStore(context, {
    name: "this shop",
    folder: join(context.root, "backend/.medusa/server"),
    furnish: "./src/scripts/seed.js",
    provider: "pp_billdesk_billdesk",
    environment: { BILLDESK_SANDBOX_PORT: sandboxPort, ZOHO_ENVIRONMENT: "off" },
    afterFurnishing:
      'update inventory_level set stocked_quantity = 100000, raw_stocked_quantity = \'{"value":"100000","precision":20}\'',
  })
  return store
}

interface StoreSpec {
  name: string
  folder: string
  /** Run by `medusa exec` once the database is migrated. */
  furnish: string
  provider: string
  environment: Record<string, string>
  /** SQL that gives both stores stock in plenty. */
  afterFurnishing?: string
}

async function openStore(
  { root, dataDir, logs, children, database }: BenchContext,
  spec: StoreSpec,
): Promise<StoreClient> {
  const id = spec.name.replace(/\W+/g, "_").toLowerCase()
  const name = `bench_${id}_${String(Date.now())}`
  const databaseUrl = clusterUrl({ ...database, database: name })
  await ensureDatabase(clusterUrl({ ...database, database: "postgres" }), name)
  const port = String(await choosePort(9600))
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
  const { afterFurnishing } = spec
  if (afterFurnishing !== undefined) await withClient(databaseUrl, (client) => client.query(afterFurnishing))
  const server = children.start(medusa("server", ["start", "--host", "127.0.0.1", "--port", port]))
  const url = `http://127.0.0.1:${port}`
  await waitForHttp(server, `${url}/health`, 60_000)
  return new StoreClient({ url, keyFile, provider: spec.provider })
}
