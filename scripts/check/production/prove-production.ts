import { request } from "node:http"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { say } from "../../boot/progress.mjs"
import { ask } from "../../faults/tools/ask.ts"
import { BOTTLE } from "../../faults/tools/goods.ts"
import { pause, until } from "../../faults/tools/pause.ts"
import type { Placed } from "../../faults/tools/shopper.ts"
import { signalGroup } from "../../process/end-group.ts"
import { identify, portHolder } from "../../process/processes.ts"
import type { Checks } from "../checks.ts"
import { askSecurely } from "./ask-securely.ts"
import { startLoad } from "./load.ts"
import { processOf, type ProductionShop } from "./production-shop.ts"

/** Milliseconds: the bounds that the shop promises. */
const BACK_AFTER_KILL = 60_000
const BACK_AFTER_DATABASE = 30_000
const FAST = 10_000
/** The settle bound, shortened by a sweep every six seconds. */
const SETTLED = 120_000

const REPLACED = ["server 1", "server 2", "worker", "storefront 1"]
/** The restart has moved the storefront to its second place. */
const KILLED = ["server 1", "worker", "storefront 2", "proxy"]

/** Every page over TLS with the headers that keep a shopper safe, and plain http for nothing but the way there. */
export async function proveDoors(checks: Checks, production: ProductionShop): Promise<void> {
  const { settings, storefrontUrl, backendUrl, httpPort } = production
  const sites = {
    shop: `${storefrontUrl}/`,
    checkout: `${storefrontUrl}/checkout`,
    admin: `${backendUrl}/app`,
  }
  for (const [name, url] of Object.entries(sites)) {
    const { headers } = await askSecurely(settings.dataDir, url)
    const says = (header: string) => String(headers[header] ?? "")
    await checks.add(
      `${name}: over TLS, with HSTS, and no word of what serves it`,
      () =>
        /max-age=\d{8}/.test(says("strict-transport-security")) &&
        !("server" in headers) &&
        !("x-powered-by" in headers) &&
        !("via" in headers),
    )
  }
  const { host, pathname } = new URL(`${storefrontUrl}/p/bottle`)
  const plain = await plainly(httpPort, host, pathname)
  await checks.add("plain http only sends on to https", () =>
    Boolean(plain.status === 308 && plain.location.startsWith("https://localhost")),
  )
  const session = await askSecurely(settings.dataDir, `${backendUrl}/auth/user/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      email: settings.environment["ADMIN_EMAIL"],
      password: settings.environment["ADMIN_PASSWORD"],
    }),
  })
  const { token } = JSON.parse(session.text) as { token: string }
  const made = await askSecurely(settings.dataDir, `${backendUrl}/auth/session`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
  })
  const cookie = String(made.headers["set-cookie"])
  await checks.add("a merchandiser's session is a Secure, HttpOnly, SameSite cookie", () =>
    ["Secure", "HttpOnly", "SameSite=Lax"].every((word) => cookie.includes(word)),
  )
}

/** An order goes from bag to paid through whichever server answers. */
export async function proveSale(checks: Checks, production: ProductionShop): Promise<void> {
  const order = await production.shoppers.order([[BOTTLE, 1]])
  await production.shoppers.payAndReturn(order)
  await checks.add("an order is placed, paid and settled", () => allSettled(production, [order]))
}

/** Every process that serves is replaced while shoppers read and buy: nobody notices. */
export async function proveRestart(checks: Checks, production: ProductionShop): Promise<void> {
  const before = REPLACED.map((name) => processOf(production, name))
  const load = startLoad(production, { readers: 2, buyers: 2 })
  await pause(3_000)
  process.kill(production.shop.pid, "SIGUSR2")
  await until(
    "the shop says that it has restarted",
    async () => /\] restarted$/m.test(production.shop.said()),
    180_000,
  )
  await pause(2_000)
  await load.end()
  say(`${String(load.answered)} visits and ${String(load.paid.length)} purchases during the restart`)
  await checks.add("servers, worker and storefront are other processes than before", () =>
    before.every((pid) => identify(pid) === null),
  )
  checks.addFaults(
    "no request was cut or refused while every process was replaced",
    load.failures.map(({ what }) => what).slice(0, 5),
  )
  await checks.add("every purchase of that time is settled", () => allSettled(production, load.paid))
}

/** kill -9 of each process under load: the shop serves again by itself, and no payment is lost. */
export async function proveKills(checks: Checks, production: ProductionShop): Promise<void> {
  const load = startLoad(production, { readers: 2, buyers: 2 })
  await pause(2_000)
  for (const name of KILLED) {
    const seen = timesBack(production, name)
    const killed = Date.now()
    signalGroup(processOf(production, name), "SIGKILL")
    const back = await whenBack(production, name, seen)
    say(`${name} is back ${(back / 1000).toFixed(1)} s after its death`)
    await checks.add(`kill -9 of ${name}: it serves again within 60 s`, () => back <= BACK_AFTER_KILL)
    await pause(2_000)
    const late = load.failures.filter(({ at }) => at > killed + back + 1_000)
    checks.addFaults(
      `after ${name} is back every request is answered`,
      late.map(({ what }) => what).slice(0, 3),
    )
  }
  await load.end()
  say(`${String(load.answered)} answered, ${String(load.failures.length)} cut by the deaths`)
  await checks.add("every payment that was made while processes died is settled", () =>
    allSettled(production, load.paid),
  )
}

/** PostgreSQL dies under load and comes back; nothing of ours is started anew. */
export async function proveDatabase(checks: Checks, production: ProductionShop): Promise<void> {
  const names = [...KILLED, "server 2"]
  const before = names.map((name) => processOf(production, name))
  const load = startLoad(production, { readers: 1, buyers: 2 })
  await pause(2_000)
  const began = Date.now()
  signalGroup(databasePid(production), "SIGKILL")
  await pause(500)
  await until("both servers are ready", () => bothReady(production), 60_000)
  const back = Date.now() - began
  say(`ready ${(back / 1000).toFixed(1)} s after PostgreSQL's death`)
  await checks.add("PostgreSQL killed: ready again within 30 s", () => back <= BACK_AFTER_DATABASE)
  await pause(3_000)
  await load.end()
  await checks.add("no process of ours was started anew for that", () =>
    names.every((name, index) => processOf(production, name) === before[index]),
  )
  await checks.add("every payment of that time is settled", () => allSettled(production, load.paid))
}

/** Redis dies: the shop says so at once instead of hanging; it comes back empty, and the shop with it. */
export async function proveRedis(checks: Checks, production: ProductionShop): Promise<void> {
  const { redis, serverUrls, shoppers, watch } = production
  await redis.kill()
  await checks.add("without Redis no server is ready", () =>
    until(
      "not ready",
      async () => {
        const statuses = await Promise.all(serverUrls.map(readiness))
        return statuses.every((status) => status !== 200)
      },
      15_000,
    ),
  )
  const began = Date.now()
  await shoppers.fillBag([[BOTTLE, 1]]).catch(() => undefined)
  const took = Date.now() - began
  await checks.add(`without Redis a shopper is answered within 10 s (${String(took)} ms)`, () => took <= FAST)
  await redis.start()
  await checks.add("with Redis back, and empty, both servers are ready", () =>
    until("ready", () => bothReady(production), 60_000),
  )
  // The proxy looks once a second.
  await pause(2_000)
  watch.clear()
  await proveSale(checks, production)
}

async function allSettled({ shoppers }: ProductionShop, orders: readonly Placed[]): Promise<boolean> {
  for (const order of orders) {
    await until(
      `order ${order.orderId} is successful`,
      async () => (await shoppers.look(order).catch(() => "")) === "successful",
      SETTLED,
    )
  }
  return true
}

const readiness = async (url: string): Promise<number> =>
  (await ask({ method: "GET", url: `${url}/ready`, patience: 5_000 }).catch(() => ({ status: 0 }))).status

async function bothReady({ serverUrls }: ProductionShop): Promise<boolean> {
  return (await Promise.all(serverUrls.map(readiness))).every((status) => status === 200)
}

/**
 * @param seen how often the shop had said it before
 * @returns milliseconds until the shop says that a process is back
 */
async function whenBack(production: ProductionShop, name: string, seen: number): Promise<number> {
  const began = Date.now()
  await until(`${name} is back`, async () => timesBack(production, name) > seen, BACK_AFTER_KILL)
  return Date.now() - began
}

const timesBack = ({ shop }: ProductionShop, name: string): number =>
  shop.said().split(`${name} is back`).length

function databasePid({ settings }: ProductionShop): number {
  const port = Number(readFileSync(join(settings.dataDir, "postgres-port.json"), "utf8"))
  const holder = portHolder(port)
  if (holder === null) throw new Error("PostgreSQL does not run.")
  return holder.pid
}

function plainly(port: number, host: string, path: string): Promise<{ status: number; location: string }> {
  return new Promise((settle, fail) => {
    const asking = request({ host: "127.0.0.1", port, path, headers: { host } }, (answer) => {
      answer.resume()
      settle({ status: answer.statusCode ?? 0, location: answer.headers.location ?? "" })
    })
    asking.on("error", fail)
    asking.end()
  })
}
