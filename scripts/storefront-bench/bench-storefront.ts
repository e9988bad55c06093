import { readFileSync } from "node:fs"
import { cpus } from "node:os"
import { join } from "node:path"
import { chromium } from "@playwright/test"
import { root } from "../boot/bootstrap.mjs"
import { Fault } from "../boot/fault.mjs"
import { say } from "../boot/progress.mjs"
import { findChromium } from "../process/debian-packages.ts"
import { openTestShop, testShopSettings } from "../check/test-shop.ts"
import { Children } from "../process/children.ts"
import { Ending } from "../process/ending.ts"
import { openDataDir, takeDataDir } from "../shop/data-dir.ts"
import { type BenchArguments, benchArguments } from "./arguments.ts"
import { benchFaults, benchTable, type MeasuredPage } from "./bench-table.ts"
import { BENCH_PAGES } from "./budgets.ts"
import { filledBag } from "./filled-bag.ts"
import { measurePage } from "./measure-page.ts"
import { openFloor } from "./open-floor.ts"

/**
 * `npm run bench:storefront [-- --runs 5] [--slowed] [--url http://…] [page …]`: measures the shop's pages beside an
 * empty page of the same framework. Ends with 1 when something that repeats exactly is beyond its fail column.
 */
export async function main(given: readonly string[]): Promise<number> {
  const asked = benchArguments(given)
  const pages = BENCH_PAGES.filter(({ name }) => asked.pages.length === 0 || asked.pages.includes(name))
  if (pages.length === 0)
    throw new Fault(`There are the pages ${BENCH_PAGES.map(({ name }) => name).join(", ")}.`)
  const executable = findChromium()
  if (executable === null) throw new Fault("Chromium is not installed: npm run doctor says how to get it.")
  const dir = openDataDir(join(root, ".data", "bench-storefront"))
  const giveBack = takeDataDir(dir)
  const ending = new Ending()
  const children = new Children(dir.run)
  await children.record.endLeftovers()
  const work = async (): Promise<number> => {
    const shop = asked.url === undefined ? await ownShop(children, dir) : runningShop(asked.url)
    const floorUrl = await openFloor({ root, dataDir: dir.path, logs: dir.logs, children })
    const cookies = await filledBag(shop)
    const browser = await chromium.launch({
      executablePath: executable,
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
    })
    try {
      const needs = { browser, chromium: executable, dataDir: dir.path, logs: dir.logs, children }
      const { runs, slowed } = asked
      const floor = await measurePage(needs, {
        name: "floor",
        visit: { url: floorUrl },
        isPrivate: false,
        presses: [],
        ...{ runs, slowed },
      })
      const measured: MeasuredPage[] = []
      for (const page of pages) {
        const visit = { url: shop.url + page.path, ...(page.withBag && { cookies }) }
        const isPrivate = page.withBag === true || page.name === "search"
        const { name, presses } = page
        const figures = await measurePage(needs, { name, visit, isPrivate, presses, runs, slowed })
        measured.push({ page, figures })
      }
      const faults = benchFaults(measured)
      process.stdout.write(`\n${machine(asked)}\n\n${benchTable(measured, floor)}\n\n`)
      for (const fault of faults) process.stdout.write(`${fault}\n`)
      return faults.length === 0 ? 0 : 1
    } finally {
      await browser.close()
    }
  }
  try {
    const ended = await Promise.race([work(), ending.asked])
    return typeof ended === "number" ? ended : 1
  } finally {
    await Promise.race([children.endAll([]), ending.hurried.then(() => children.endAll([], 0))])
    giveBack()
  }
}

interface MeasuredShop {
  readonly url: string
  readonly backendUrl: string
  readonly publishableKey: string
}

/** Opens the shop as the journeys do, with data of its own that the next run finds again. */
async function ownShop(children: Children, dir: { path: string; logs: string }): Promise<MeasuredShop> {
  const dataDir = join(dir.path, "shop")
  const context = {
    root,
    dataDir: dir.path,
    logs: dir.logs,
    children,
    database: () => Promise.reject(new Fault("The shop brings its own database.")),
  }
  const { addresses, seconds } = await openTestShop(context, "measured shop", await testShopSettings(dataDir))
  say(`the shop is open after ${seconds.toFixed(0)} s`)
  return {
    url: addresses["SHOP_URL"] ?? "",
    backendUrl: addresses["SHOP_BACKEND_URL"] ?? "",
    publishableKey: readFileSync(join(dataDir, "publishable-key"), "utf8").trim(),
  }
}

/** One that was opened by hand; its store is where `npm start` puts it unless the environment says otherwise. */
function runningShop(url: string): MeasuredShop {
  const keyFile = process.env["PUBLISHABLE_KEY_FILE"] ?? join(root, ".data", "publishable-key")
  return {
    url,
    backendUrl: process.env["SHOP_BACKEND_URL"] ?? "http://localhost:9000",
    publishableKey: readFileSync(keyFile, "utf8").trim(),
  }
}

function machine({ runs, slowed }: BenchArguments): string {
  const model = cpus()[0]?.model ?? "unknown processor"
  return `${String(cpus().length)} × ${model}, Node ${process.versions.node}; Lighthouse mobile, ${slowed ? "line and processor slowed" : "simulated"}, median of ${String(runs)}.`
}
