import { readdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { root } from "../boot/bootstrap.mjs"
import { Fault } from "../boot/fault.mjs"
import { duration, say } from "../boot/progress.mjs"
import { Children } from "../process/children.ts"
import { POSTGRES } from "../postgres/cluster.ts"
import { Ending } from "../process/ending.ts"
import { startTestDatabase } from "../check/test-database.ts"
import { withBuildLock } from "../build/build-lock.ts"
import { buildStale } from "../build/build-stale.ts"
import { openDataDir, takeDataDir } from "../shop/data-dir.ts"
import { isMeasurement, type Measurement } from "./measurement.ts"
import { table } from "./table.ts"

/** `npm run bench [-- name …]`: runs each measurement in scripts/bench/measurements and prints its figures. */
export async function main(names: readonly string[]): Promise<number> {
  const measurements = await find(names)
  const dir = openDataDir(join(root, ".data", "bench"))
  const giveBack = takeDataDir(dir)
  const ending = new Ending()
  const children = new Children(dir.run)
  await children.record.endLeftovers()
  const work = async () => {
    await withBuildLock(root, () => buildStale({ root, logs: dir.logs, include: () => true }, children))
    const database = await startTestDatabase({ root, dataDir: dir.path, logs: dir.logs, children })
    for (const measurement of measurements) {
      const start = Date.now()
      process.stdout.write(`\n── ${measurement.name}: ${measurement.about}\n`)
      const figures = await measurement.run({ root, logs: dir.logs, dataDir: dir.path, children, database })
      process.stdout.write(`${table(figures)}\n`)
      say(`${measurement.name}: done (${duration(Date.now() - start)})`)
    }
  }
  try {
    await Promise.race([work(), ending.asked])
    return 0
  } finally {
    await Promise.race([children.endAll([POSTGRES]), ending.hurried.then(() => children.endAll([], 0))])
    giveBack()
  }
}

async function find(names: readonly string[]): Promise<Measurement[]> {
  const folder = join(dirname(fileURLToPath(import.meta.url)), "measurements")
  const files = readdirSync(folder).filter((file) => /^(?!.*\.test\.).*\.ts$/.test(file))
  const modules = await Promise.all(
    files.map(
      async (file) => (await import(pathToFileURL(join(folder, file)).href)) as { default?: unknown },
    ),
  )
  const all = modules.map((module) => module.default).filter(isMeasurement)
  const unknown = names.filter((name) => !all.some((measurement) => measurement.name === name))
  if (unknown.length > 0) {
    throw new Fault(
      `There is no measurement ${unknown.join(", ")}: there are ${all.map(({ name }) => name).join(", ")}.`,
    )
  }
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name))
}
