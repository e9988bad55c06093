import { existsSync, rmSync } from "node:fs"
import { join } from "node:path"
import { Fault } from "../../boot/fault.mjs"
import { say } from "../../boot/progress.mjs"
import { Checks } from "../checks.ts"
import { findChromium } from "../../process/debian-packages.ts"
import { countPlaywrightReport } from "../json-report.ts"
import { runTool } from "../run-tool.ts"
import type { Context, Stage, Verdict } from "../stage.ts"
import { openTestShop, type ShopSettings, type TestShop, testShopSettings } from "../test-shop.ts"

/** A second start has nothing to install, build, migrate or seed. */
const WARM_SECONDS = 20
/** After Ctrl-C or SIGTERM. */
const END_SECONDS = 15

/**
 * The shop as `npm start` opens it, on ports and data of its own: shoppers walk through it in Chromium, then
 * it is ended, opened again, killed outright and opened once more.
 */
export const journeys: Stage = {
  name: "journeys",
  about: "shoppers in Chromium (Playwright) in a shop that npm start opened; its ending and its recovery",
  async run(context) {
    const dataDir = join(context.dataDir, "shop")
    rmSync(dataDir, { recursive: true, force: true })
    const settings = await testShopSettings(dataDir)
    const first = await openTestShop(context, "first start", settings)
    say(`the shop is open after ${first.seconds.toFixed(1)} s`)
    const walked = await walk(context, first)
    const checks = new Checks()
    try {
      await checkLifeAndDeath({ context, settings, first, checks })
    } catch (error) {
      // What the shoppers found stands, whatever happened to the shop after them.
      if (!(error instanceof Fault)) throw error
      checks.faults.push(error.message)
    }
    return {
      passed: walked.passed + checks.passed,
      failed: walked.failed + checks.failed,
      report: [walked.report, ...checks.faults].filter(Boolean).join("\n"),
      failures: [...(walked.failures ?? []), ...checks.faults],
    }
  },
}

async function checkLifeAndDeath(of: {
  context: Context
  settings: ShopSettings
  first: TestShop
  checks: Checks
}): Promise<void> {
  const { context, settings, first, checks } = of
  await checks.add("SIGTERM ends every process of the shop within 15 s", () => endsCleanly(first))

  const second = await openTestShop(context, "second start", settings)
  const warm = second.seconds <= WARM_SECONDS
  await checks.add(`a second start is warm (${second.seconds.toFixed(1)} s)`, async () => warm)

  second.kill()
  const third = await openTestShop(context, "start after a kill", settings)
  await checks.add("a shop that was killed outright opens again, on the same ports", async () => true)
  await checks.add(
    "nothing of the killed shop is left beside the new one",
    async () => third.strangers().length === 0,
  )
  await checks.add("SIGTERM ends it again", () => endsCleanly(third))
}

async function endsCleanly(shop: TestShop): Promise<boolean> {
  const { seconds, code } = await shop.end()
  const left = shop.remains()
  if (left.length > 0) say(`left behind: ${left.join("; ")}`)
  return seconds <= END_SECONDS && code === 0 && left.length === 0
}

async function walk(context: Context, shop: TestShop): Promise<Verdict> {
  if (!existsSync(join(context.root, "storefront/journeys"))) {
    return { passed: 0, failed: 1, report: "storefront/journeys is missing" }
  }
  const report = join(context.logs, "journeys.json")
  rmSync(report, { force: true })
  const { exit, output } = await runTool(context, {
    name: "journeys",
    script: "node_modules/@playwright/test/cli.js",
    args: ["test"],
    env: { ...shop.addresses, CHROMIUM_PATH: findChromium() ?? "", PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  const counted = countPlaywrightReport(report) ?? { passed: 0, failed: 1, failures: [] }
  const failed = exit.code !== 0 && counted.failed === 0 ? 1 : counted.failed
  return { ...counted, failed, report: failed > 0 ? output() : "" }
}
