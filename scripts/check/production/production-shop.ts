import { randomBytes } from "node:crypto"
import { readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { Redis, redisProgram } from "../../faults/stage/redis.ts"
import { Gateway } from "../../faults/tools/gateway.ts"
import { Shoppers } from "../../faults/tools/shopper.ts"
import { Watch } from "../../faults/tools/watch.ts"
import { Fault } from "../../boot/fault.mjs"
import { childEnvironment } from "../../process/child-environment.ts"
import { openDataDir } from "../../shop/data-dir.ts"
import { choosePort } from "../../shop/ports.ts"
import { neutralEnvironment } from "../neutral-environment.ts"
import type { Context } from "../stage.ts"
import { openTestShop, type ShopSettings, type TestShop } from "../test-shop.ts"

/** Milliseconds that the production profile may take to finish what was begun. */
const END = 60_000

export interface ProductionShop {
  readonly settings: ShopSettings
  readonly shop: TestShop
  readonly redis: Redis
  /** Public addresses, behind TLS. */
  readonly storefrontUrl: string
  readonly backendUrl: string
  readonly httpPort: number
  /** The servers by themselves, past the proxy. */
  readonly serverUrls: readonly string[]
  readonly watch: Watch
  readonly gateway: Gateway
  /** Shoppers at the proxy's inner door, where the storefront asks. */
  readonly shoppers: Shoppers
}

/** The production profile as a person opens it, with a Redis of its own and every key drawn by lot. */
export async function openProductionShop(context: Context): Promise<ProductionShop> {
  const program = redisProgram()
  if (program === null) throw new Fault("The production profile needs redis-server.")
  const dataDir = join(context.dataDir, "production")
  rmSync(dataDir, { recursive: true, force: true })
  const redis = new Redis(
    {
      children: context.children,
      dir: openDataDir(dataDir),
      environment: (set) => childEnvironment({ ...neutralEnvironment(), ...set }),
    },
    program,
    await choosePort(6580),
  )
  await redis.start()
  const settings = await settingsOf(dataDir, redis.url)
  const shop = await openTestShop(context, "production profile", settings)
  const { environment } = settings
  const port = Number(environment["BACKEND_PORT"])
  const local = (at: number) => `http://127.0.0.1:${String(at)}`
  const watch = new Watch()
  const gateway = new Gateway(local(Number(environment["BILLDESK_SANDBOX_PORT"])))
  return {
    settings,
    shop,
    redis,
    storefrontUrl: environment["STOREFRONT_URL"] ?? "",
    backendUrl: environment["BACKEND_URL"] ?? "",
    httpPort: Number(environment["PROXY_HTTP_PORT"]),
    serverUrls: [local(port), local(port + 1)],
    watch,
    gateway,
    shoppers: new Shoppers({
      url: local(port + 3),
      key: readFileSync(join(dataDir, "publishable-key"), "utf8").trim(),
      gateway,
      watch,
    }),
  }
}

async function settingsOf(dataDir: string, redisUrl: string): Promise<ShopSettings> {
  const port = async (from: number) => String(await choosePort(from))
  const secret = () => randomBytes(32).toString("hex")
  const environment = {
    DATA_DIR: dataDir,
    REDIS_URL: redisUrl,
    STOREFRONT_PORT: await port(8500),
    BACKEND_PORT: await port(9500),
    BILLDESK_SANDBOX_PORT: await port(9510),
    ZOHO_SANDBOX_PORT: await port(9520),
    MAILBOX_PORT: await port(8525),
    PROXY_HTTP_PORT: await port(8580),
    STOREFRONT_URL: `https://localhost:${await port(8543)}`,
    BACKEND_URL: `https://localhost:${await port(9543)}`,
    JWT_SECRET: secret(),
    COOKIE_SECRET: secret(),
    DATA_KEY: secret(),
    REVALIDATE_SECRET: secret(),
    ADMIN_EMAIL: "admin@production.test",
    ADMIN_PASSWORD: "a-password-of-the-production-test",
    RECONCILE_INTERVAL_SECONDS: "6",
    ALLOW_SANDBOX: "on",
  }
  return { dataDir, environment, script: "scripts/start-production.mjs", patience: END }
}

/** The process of a name, as the supervisor has written it down. */
export function processOf({ settings }: Pick<ProductionShop, "settings">, name: string): number {
  const record = join(settings.dataDir, "run", `${name.replaceAll(" ", "-")}.child.json`)
  const { pid } = JSON.parse(readFileSync(record, "utf8")) as { pid: number }
  return pid
}
