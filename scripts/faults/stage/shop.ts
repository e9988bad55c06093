import { readFileSync } from "node:fs"
import pg from "pg"
import { Fault } from "../../boot/fault.mjs"
import type { Child } from "../../process/child.ts"
import { choosePort } from "../../shop/ports.ts"
import { FaultProxy } from "../tools/fault-proxy.ts"
import { Freeze, type FreezePoint } from "../tools/freeze.ts"
import { Gateway } from "../tools/gateway.ts"
import { Shoppers } from "../tools/shopper.ts"
import { Watch } from "../tools/watch.ts"
import { Zoho } from "../tools/zoho.ts"
import { Backend } from "./backend.ts"
import type { Ground } from "./ground.ts"
import type { Profile } from "./profile.ts"
import { Redis, redisProgram } from "./redis.ts"
import { startBillDesk, startZoho } from "./sandboxes.ts"

interface Parts {
  profile: Profile
  /** The suite's own way to the database, past every broken wire. */
  db: pg.Pool
  gateway: Gateway
  /** The wire between the shop and the gateway. */
  gatewayWire: FaultProxy
  /** The wire between the shop and its database; null where the profile has none. */
  databaseWire: FaultProxy | null
  /** The CRM, with its wire; null where the profile has none. */
  zoho: Zoho | null
  redis: Redis | null
  backends: readonly Backend[]
  shoppers: Shoppers
  watch: Watch
}

/** A running shop that can be broken: its processes, its wires and the books on both sides. */
export class Shop implements Parts {
  private freezes: Freeze[] = []
  readonly profile: Profile
  readonly db: pg.Pool
  readonly gateway: Gateway
  readonly gatewayWire: FaultProxy
  readonly databaseWire: FaultProxy | null
  readonly zoho: Zoho | null
  readonly redis: Redis | null
  readonly backends: readonly Backend[]
  readonly shoppers: Shoppers
  readonly watch: Watch

  private constructor(
    private readonly ground: Ground,
    private readonly own: { database: string; sandboxes: readonly Child[] },
    parts: Parts,
  ) {
    this.profile = parts.profile
    this.db = parts.db
    this.gateway = parts.gateway
    this.gatewayWire = parts.gatewayWire
    this.databaseWire = parts.databaseWire
    this.zoho = parts.zoho
    this.redis = parts.redis
    this.backends = parts.backends
    this.shoppers = parts.shoppers
    this.watch = parts.watch
  }

  static async open(ground: Ground, profile: Profile): Promise<Shop> {
    const redis = profile.redis ? await openRedis(ground) : null
    const database = await ground.copyTemplate(redis?.url ?? null)
    const ports = await choosePorts(ground.firstPort + 10, 5 + profile.backends)
    const [sandboxPort = 0, gatewayWirePort = 0, databaseWirePort = 0, zohoPort = 0, zohoWirePort = 0] = ports
    const backendPorts = ports.slice(5)
    const first = backendPorts[0] ?? 0
    const sandboxes = [await startBillDesk(ground, sandboxPort, first)]
    if (profile.zoho) sandboxes.push(await startZoho(ground, zohoPort))
    const zoho = profile.zoho
      ? new Zoho(`http://127.0.0.1:${String(zohoPort)}`, await FaultProxy.open(zohoWirePort, zohoPort))
      : null
    const gatewayWire = await FaultProxy.open(gatewayWirePort, sandboxPort)
    const databaseWire = profile.databaseProxy
      ? await FaultProxy.open(databaseWirePort, ground.databasePort)
      : null
    const url = new URL(ground.databaseUrl(database))
    if (databaseWire) url.port = String(databaseWirePort)
    const env = ground.environment({
      DATABASE_URL: url.toString(),
      BACKEND_PORT: String(first),
      BILLDESK_API_BASE_URL: `http://127.0.0.1:${String(gatewayWirePort)}`,
      RECONCILE_INTERVAL_SECONDS: "1",
      ...(redis ? { REDIS_URL: redis.url } : {}),
      ...(zoho ? zohoSettings(zohoWirePort) : {}),
      ...profile.environment,
    })
    const backends = backendPorts.map(
      (port) => new Backend(ground, { name: `backend ${database} ${String(port)}`, port, env }),
    )
    try {
      await Promise.all(backends.map((backend) => backend.start()))
    } catch (error) {
      await Promise.all([
        ...backends.map((backend) => backend.kill()),
        ...[gatewayWire.close(), databaseWire?.close(), zoho?.wire.close()],
      ])
      await Promise.all([...sandboxes.map((sandbox) => sandbox.end(2_000)), redis?.kill()])
      throw error
    }
    const db = new pg.Pool({ connectionString: ground.databaseUrl(database), max: 4 })
    db.on("error", () => undefined)
    const gateway = new Gateway(`http://127.0.0.1:${String(sandboxPort)}`)
    const watch = new Watch()
    const key = readFileSync(ground.keyFile, "utf8").trim()
    const shoppers = new Shoppers({ url: backends[0]?.url ?? "", key, gateway, watch })
    const parts = { profile, db, gateway, gatewayWire, databaseWire, zoho, redis, backends, shoppers, watch }
    return new Shop(ground, { database, sandboxes }, parts)
  }

  /** The first process; most shops have no other. */
  get backend(): Backend {
    const [first] = this.backends
    if (!first) throw new Error("The shop has no process.")
    return first
  }

  async freeze(point: FreezePoint): Promise<Freeze> {
    const freeze = await Freeze.install(this.ground.databaseUrl(this.own.database), point)
    this.freezes.push(freeze)
    return freeze
  }

  /** `pg_ctl restart -m immediate` under the shop. */
  async restartDatabase(): Promise<void> {
    await this.ground.restartDatabaseServer()
  }

  /**
   * Every fault ends: wires pass, nothing is planned in the gateway or in Zoho, every process runs. Deliveries that only
   * a person may resume wait for that person.
   */
  async heal(): Promise<void> {
    for (const freeze of this.freezes) await freeze.thaw().catch(() => undefined)
    this.freezes = []
    await this.gatewayWire.set({ kind: "pass" })
    await this.gateway.heal()
    await this.zoho?.heal()
    await Promise.all(this.backends.map((backend) => backend.start()))
  }

  async close(): Promise<void> {
    for (const freeze of this.freezes) await freeze.thaw().catch(() => undefined)
    await Promise.all(this.backends.map((backend) => backend.kill()))
    await this.gatewayWire.close()
    await this.databaseWire?.close()
    await this.zoho?.wire.close()
    await Promise.all(this.own.sandboxes.map((sandbox) => sandbox.end(2_000)))
    await this.redis?.kill()
    await this.db.end()
    await this.ground.drop(this.own.database)
  }
}

async function choosePorts(from: number, count: number): Promise<number[]> {
  const ports: number[] = []
  for (let next = from; ports.length < count; next = (ports.at(-1) ?? next) + 1)
    ports.push(await choosePort(next))
  return ports
}

async function openRedis(ground: Ground): Promise<Redis> {
  const program = redisProgram()
  if (program === null)
    throw new Fault(
      "There is no redis-server on this machine: install it (Debian: apt install redis-server).",
    )
  const redis = new Redis(ground, program, await choosePort(ground.firstPort))
  await redis.start()
  return redis
}

const zohoSettings = (wirePort: number): Record<string, string> => ({
  ZOHO_ENVIRONMENT: "sandbox",
  ZOHO_ACCOUNTS_URL: `http://127.0.0.1:${String(wirePort)}`,
  ZOHO_API_URL: `http://127.0.0.1:${String(wirePort)}`,
})
