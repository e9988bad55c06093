import { readdirSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { root } from "../boot/bootstrap.mjs"
import { complain } from "../boot/fault.mjs"
import { say } from "../boot/progress.mjs"
import { POSTGRES } from "../postgres/cluster.ts"
import { Children } from "../process/children.ts"
import { Ending } from "../process/ending.ts"
import { type DataDir, openDataDir, takeDataDir, writeJson } from "../shop/data-dir.ts"
import { type Arguments, belongsTo, readArguments } from "./arguments.ts"
import { findLeaksInLogs } from "./leaks.ts"
import { Player } from "./play.ts"
import { type Result, table } from "./report.ts"
import type { Scenario } from "./scenario.ts"
import { Ground } from "./stage/ground.ts"

/** `npm run faults [-- F07 …] [--short] [--seed N]`: breaks a real shop on purpose and audits its books. */
export async function main(args: readonly string[]): Promise<number> {
  const all = await findScenarios()
  const chosen = readArguments(
    args,
    all.map(({ id }) => id),
  )
  const isChosen = ({ id, runs }: Scenario) =>
    chosen.ids.length === 0
      ? !(chosen.short && runs?.short === 0)
      : chosen.ids.some((asked) => belongsTo(id, asked))
  const scenarios = all.filter(isChosen)
  const dir = openDataDir(process.env["FAULTS_DATA_DIR"]?.trim() || join(root, ".data", "faults"))
  const giveBack = takeDataDir(dir)
  const ending = new Ending()
  const children = new Children(dir.run)
  let results: Result[] | null = null
  try {
    await children.record.endLeftovers()
    results = await Promise.race([
      playAll({ scenarios, chosen, dir, children }),
      ending.asked.then(() => null),
    ])
  } catch (error) {
    complain(error)
  }
  await Promise.race([children.endAll([POSTGRES], 3_000), ending.hurried.then(() => children.endAll([], 0))])
  giveBack()
  if (!results) process.stdout.write("\nThe scenarios did not run to their end.\n")
  const failed = results?.filter(({ verdict }) => verdict === "failed").length ?? 0
  const passed = results?.filter(({ verdict }) => verdict === "passed").length ?? 0
  if (results) process.stdout.write(`\n${String(passed)} passed, ${String(failed)} failed\n`)
  process.exit(results && failed === 0 ? 0 : 1)
}

async function playAll(of: {
  scenarios: readonly Scenario[]
  chosen: Arguments
  dir: DataDir
  children: Children
}): Promise<Result[]> {
  const { scenarios, chosen, dir, children } = of
  for (const file of readdirSync(dir.logs)) rmSync(join(dir.logs, file), { force: true })
  const { seed, short } = chosen
  say(`${String(scenarios.length)} scenarios, ${short ? "short" : "whole"} form, seed ${String(seed)}`)
  const ground = await Ground.open({ root, dir, children, firstPort: chosen.port })
  const player = new Player(ground, { short, seed })
  const results: Result[] = []
  for (const scenario of inOrderOfShops(scenarios)) results.push(await player.play(scenario))
  const leaks = [...(await player.end()), ...(await findLeaksInLogs(dir.logs))]
  results.push({
    ...{ id: "V10", title: "no secret and no card number in logs, databases and answers", runs: 1 },
    ...{ broken: {}, failures: leaks, notes: [], took: 0, verdict: leaks.length > 0 ? "failed" : "passed" },
  })
  results.sort((a, b) => a.id.localeCompare(b.id))
  process.stdout.write(`\n${table(results)}\nseed ${String(seed)}\n`)
  writeJson(join(dir.path, "faults.json"), { seed, form: short ? "short" : "whole", results })
  return results
}

/** Scenarios of one kind of shop follow each other, so that few shops are opened. */
function inOrderOfShops(scenarios: readonly Scenario[]): Scenario[] {
  const profiles = [...new Set(scenarios.map(({ profile }) => profile))]
  return profiles.flatMap((profile) => scenarios.filter((scenario) => scenario.profile === profile))
}

async function findScenarios(): Promise<Scenario[]> {
  const folder = join(dirname(fileURLToPath(import.meta.url)), "scenarios")
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .sort()
  const modules = await Promise.all(
    files.map(
      async (file) => (await import(pathToFileURL(join(folder, file)).href)) as { scenarios: Scenario[] },
    ),
  )
  return modules.flatMap(({ scenarios }) => scenarios).sort((a, b) => a.id.localeCompare(b.id))
}
