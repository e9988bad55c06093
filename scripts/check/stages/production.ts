import { rmSync } from "node:fs"
import { join } from "node:path"
import { say } from "../../boot/progress.mjs"
import { childEnvironment } from "../../process/child-environment.ts"
import { Checks } from "../checks.ts"
import { neutralEnvironment } from "../neutral-environment.ts"
import { openProductionShop } from "../production/production-shop.ts"
import {
  proveDatabase,
  proveDoors,
  proveKills,
  proveRedis,
  proveRestart,
  proveSale,
} from "../production/prove-production.ts"
import type { Context, Stage } from "../stage.ts"

/** Seconds: what was begun is answered first. */
const END_SECONDS = 60

/** The production profile on real Redis and a real proxy, as `npm run start:production` opens it. */
export const production: Stage = {
  name: "production",
  about:
    "two servers, a worker, the storefront and the proxy: bought in over TLS, replaced and killed under load",
  async run(context) {
    const checks = new Checks()
    await proveRefusal(context, checks)
    const shop = await openProductionShop(context)
    say(`the production profile is open after ${shop.shop.seconds.toFixed(1)} s`)
    for (const prove of [proveDoors, proveSale, proveRestart, proveKills, proveDatabase, proveRedis]) {
      try {
        await prove(checks, shop)
      } catch (error) {
        // What was found before stands, and the next may hold all the same.
        const words = `${prove.name}: ${error instanceof Error ? error.message : String(error)}`
        say(`NO: ${words}`)
        checks.faults.push(words)
      }
    }
    const { seconds, code } = await shop.shop.end()
    const left = shop.shop.remains()
    if (left.length > 0) say(`left behind: ${left.join("; ")}`)
    await checks.add(
      `SIGTERM ends every process when it has answered (${seconds.toFixed(1)} s)`,
      () => seconds <= END_SECONDS && code === 0 && left.length === 0,
    )
    await shop.redis.kill()
    return {
      passed: checks.passed,
      failed: checks.failed,
      report: checks.faults.join("\n"),
      failures: checks.faults,
    }
  },
}

/** Told nothing, the production profile names all that it lacks and starts nothing. */
async function proveRefusal(context: Context, checks: Checks): Promise<void> {
  const dataDir = join(context.dataDir, "production-refused")
  rmSync(dataDir, { recursive: true, force: true })
  const child = context.children.start({
    name: "production refused",
    command: process.execPath,
    args: [join(context.root, "scripts/start-production.mjs")],
    cwd: context.root,
    env: childEnvironment({ ...neutralEnvironment(), DATA_DIR: dataDir }),
    log: join(context.logs, "production-refused.log"),
  })
  const { code } = await child.exited
  const said = child.tail(40)
  const wanted = [
    "REDIS_URL",
    "STOREFRONT_URL",
    "BACKEND_URL",
    "JWT_SECRET",
    "BILLDESK_ENVIRONMENT",
    "SMTP_URL",
  ]
  await checks.add(
    "without Redis, https addresses, secrets and real vendors it names each and starts nothing",
    () => code === 1 && wanted.every((name) => said.includes(`- ${name}:`)),
  )
}
