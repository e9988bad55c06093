import { cpus } from "node:os"
import { join } from "node:path"
import { root } from "../boot/bootstrap.mjs"
import { duration, say } from "../boot/progress.mjs"
import type { BenchContext, Figure } from "../bench/measurement.ts"
import { openOurs, type BenchStore } from "../bench/stores.ts"
import { table } from "../bench/table.ts"
import { buildStale } from "../build/build-stale.ts"
import { withBuildLock } from "../build/build-lock.ts"
import { startTestDatabase } from "../check/test-database.ts"
import { POSTGRES } from "../postgres/cluster.ts"
import { Children } from "../process/children.ts"
import { Ending } from "../process/ending.ts"
import { waitForHttp } from "../process/wait-for.ts"
import { openDataDir, takeDataDir } from "../shop/data-dir.ts"
import { adminBenchArguments, type AdminBenchArguments } from "./arguments.ts"
import { DeskClient } from "./desk-client.ts"
import { fillDesk } from "./fill-desk.ts"
import { measureAudit } from "./measure-audit.ts"
import { askPages, measureExport } from "./measure-export.ts"
import { measureQuestions } from "./measure-questions.ts"

const LOGIN = { ADMIN_EMAIL: "bench@desk.test", ADMIN_PASSWORD: "a-password-for-a-measurement" }

/**
 * `npm run bench:admin [-- --orders 100000] [--times 40]`: this shop's backend with that many orders in core's tables,
 * and what the order desk needs for a page by each filter, an export and the overview. Ends with 1 when a figure is
 * beyond its bound.
 */
export async function main(given: readonly string[]): Promise<number> {
  const asked = adminBenchArguments(given)
  const dir = openDataDir(join(root, ".data", "bench-admin"))
  const giveBack = takeDataDir(dir)
  const ending = new Ending()
  const children = new Children(dir.run)
  await children.record.endLeftovers()
  const work = async (): Promise<number> => {
    const include = ({ folder }: { folder: string }) => folder !== "storefront"
    await withBuildLock(root, () => buildStale({ root, logs: dir.logs, include }, children))
    const database = await startTestDatabase({ root, dataDir: dir.path, logs: dir.logs, children })
    const start = Date.now()
    const figures = await measure({ root, logs: dir.logs, dataDir: dir.path, children, database }, asked)
    process.stdout.write(`\n${machine()}\n${String(asked.orders)} orders\n\n${table(figures)}\n`)
    say(`done (${duration(Date.now() - start)})`)
    return figures.every(({ value, bound }) => bound === undefined || value <= bound) ? 0 : 1
  }
  try {
    const ended = await Promise.race([work(), ending.asked])
    return typeof ended === "number" ? ended : 1
  } finally {
    await Promise.race([children.endAll([POSTGRES]), ending.hurried.then(() => children.endAll([], 0))])
    giveBack()
  }
}

async function measure(context: BenchContext, { orders, times }: AdminBenchArguments): Promise<Figure[]> {
  const audit = await measureAudit(context)
  const store = await openOurs(context, {
    environment: { ...LOGIN, BILLDESK_API_BASE_URL: "http://127.0.0.1:9" },
  })
  const desk = await DeskClient.logIn(store.url, { email: LOGIN.ADMIN_EMAIL, password: LOGIN.ADMIN_PASSWORD })
  const filled = await fillDesk(store.databaseUrl, desk, orders)
  const afterFilling = await measureExport(desk, { orders, pid: store.server().pid })
  await openAnew(store)
  // What a server compiles at its first questions is no part of what the hundredth waits for.
  await askPages(desk)
  return [
    ...audit,
    ...filled,
    ...(await measureQuestions(desk, { times, orders })),
    ...(await measureExport(desk, { orders, pid: store.server().pid })),
    ...afterFilling.map(({ what, value, unit }) => ({
      what: `right after the filling: ${what}`,
      value,
      unit,
    })),
  ]
}

/**
 * A process that has just filled a desk of this size is not the one that people work with: having seen a hundred thousand
 * orders live long, V8 gives the next ones a place among the old and leaves their garbage there until it holds four times
 * what is in use (measured: none of it with `--no-allocation-site-pretenuring`). Both are told.
 */
async function openAnew(store: BenchStore): Promise<void> {
  await store.server().end()
  await waitForHttp(store.reopen(), `${store.url}/health`, 120_000)
}

const machine = (): string =>
  `${String(cpus().length)} × ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.versions.node}; over HTTP, one question after the other.`
