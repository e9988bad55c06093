import { join } from "node:path"
import { root } from "../boot/bootstrap.mjs"
import { complain, Fault } from "../boot/fault.mjs"
import { duration, say } from "../boot/progress.mjs"
import { POSTGRES } from "../postgres/cluster.ts"
import { Children } from "../process/children.ts"
import { Ending } from "../process/ending.ts"
import { openDataDir, takeDataDir } from "../shop/data-dir.ts"
import { installMissing } from "../process/debian-packages.ts"
import type { Context, Stage, Verdict } from "./stage.ts"
import { arrows } from "./stages/arrows.ts"
import { builds } from "./stages/builds.ts"
import { house } from "./stages/house.ts"
import { integration } from "./stages/integration.ts"
import { journeys } from "./stages/journeys.ts"
import { stranger } from "./stages/stranger.ts"
import { faults } from "./stages/faults.ts"
import { production } from "./stages/production.ts"
import { deadCode, format, lint, types } from "./stages/tools.ts"
import { units } from "./stages/units.ts"
import { startTestDatabase } from "./test-database.ts"

/** In this order: what is quick first, but built before anything that reads what is built. */
const STAGES: readonly Stage[] = [
  format,
  builds,
  lint,
  types,
  arrows,
  deadCode,
  house,
  units,
  integration,
  stranger,
  faults,
  production,
  journeys,
]

const NEEDED = { who: "The tests need", programs: ["chromium", "redis-server", "caddy"] } as const

/** A shop that a test started ends its own processes first, database included. */
const PATIENCE = 16_000

/** `npm test [-- stage …]`: the whole gate, or the named stages of it. */
export async function main(args: readonly string[]): Promise<number> {
  const chosen = choose(args)
  const dir = openDataDir(join(root, ".data", "test"))
  const giveBack = takeDataDir(dir)
  const ending = new Ending()
  const children = new Children(dir.run)
  let outcome: { passed: number; failed: number } | null = null
  try {
    await children.record.endLeftovers()
    let database: ReturnType<Context["database"]> | null = null
    const context: Context = {
      root,
      dataDir: dir.path,
      logs: dir.logs,
      children,
      database: () => (database ??= startTestDatabase({ root, dataDir: dir.path, logs: dir.logs, children })),
    }
    outcome = await Promise.race([runAll(chosen, context), ending.asked.then(() => null)])
  } catch (error) {
    complain(error)
  }
  const hurried = ending.hurried.then(() => children.endAll([], 0))
  await Promise.race([children.endAll([POSTGRES], PATIENCE), hurried])
  giveBack()
  if (!outcome) process.stdout.write("\nThe tests did not run to their end.\n")
  else process.stdout.write(`\n${String(outcome.passed)} passed, ${String(outcome.failed)} failed\n`)
  process.exit(outcome?.failed === 0 ? 0 : 1)
}

function choose(args: readonly string[]): readonly Stage[] {
  const unknown = args.filter((name) => !STAGES.some((stage) => stage.name === name))
  if (unknown.length > 0) {
    throw new Fault(
      `There is no stage ${unknown.join(", ")}: the stages are ${STAGES.map((stage) => stage.name).join(", ")}.`,
    )
  }
  return args.length === 0 ? STAGES : STAGES.filter((stage) => args.includes(stage.name))
}

/** A stage that could not be run proves nothing, and the others still tell what they know. */
function failure(error: unknown): Verdict {
  const words = error instanceof Fault ? error.message : error instanceof Error ? error.stack : String(error)
  return { passed: 0, failed: 1, report: words ?? "" }
}

async function runAll(
  stages: readonly Stage[],
  context: Context,
): Promise<{ passed: number; failed: number }> {
  if ([integration, production, journeys].some((stage) => stages.includes(stage)))
    await installMissing(NEEDED, context.logs, context.children)
  const results: { stage: Stage; verdict: Verdict; took: number }[] = []
  for (const stage of stages) {
    process.stdout.write(`\n── ${stage.name}: ${stage.about}\n`)
    const start = Date.now()
    const ticker = setInterval(() => say(`${stage.name} … ${duration(Date.now() - start)}`), 15_000)
    const verdict = await stage
      .run(context)
      .catch(failure)
      .finally(() => {
        clearInterval(ticker)
      })
    const took = Date.now() - start
    if (verdict.report) process.stdout.write(`${verdict.report}\n`)
    say(
      `${stage.name}: ${String(verdict.passed)} passed, ${String(verdict.failed)} failed (${duration(took)})`,
    )
    results.push({ stage, verdict, took })
  }
  process.stdout.write("\n── summary\n")
  for (const { stage, verdict, took } of results) {
    const mark = verdict.failed === 0 ? "ok    " : "FAILED"
    process.stdout.write(
      `${mark} ${stage.name.padEnd(12)} ${String(verdict.passed).padStart(5)} passed ${String(verdict.failed).padStart(4)} failed   ${duration(took)}\n`,
    )
  }
  for (const { stage, verdict } of results) {
    for (const failure of verdict.failures ?? []) {
      process.stdout.write(`       ${stage.name}: ${failure.split("\n", 1)[0]?.slice(0, 600) ?? ""}\n`)
    }
  }
  return {
    passed: results.reduce((sum, { verdict }) => sum + verdict.passed, 0),
    failed: results.reduce((sum, { verdict }) => sum + verdict.failed, 0),
  }
}
