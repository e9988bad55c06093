import { existsSync, readdirSync, rmSync } from "node:fs"
import { availableParallelism } from "node:os"
import { join } from "node:path"
import { duration, say } from "../../boot/progress.mjs"
import { readWorkspaces } from "../../build/workspaces.ts"
import { neutralEnvironment } from "../neutral-environment.ts"
import { countJestReport } from "../json-report.ts"
import { runTool } from "../run-tool.ts"
import type { Context, Stage, Verdict } from "../stage.ts"

/** Each suite boots a whole Medusa, which keeps about one processor busy and waits for the database between. */
const LANES = Math.min(2, availableParallelism())

/** Each store that a process has booted stays in its memory: twenty fill the four gigabytes that Node allows. */
const SPECS_PER_PROCESS = 6

/** The suites of the workspaces, each on its own databases, the longest first and two at a time. */
export const integration: Stage = {
  name: "integration",
  about: "plugins and backend on a real PostgreSQL against the sandboxes (jest)",
  async run(context) {
    const waiting = readWorkspaces(context.root)
      .map(({ folder }) => ({ folder, specs: countSpecs(join(context.root, folder, "integration-tests")) }))
      .filter(({ specs }) => specs > 0)
      .sort((one, other) => other.specs - one.specs)
    const sum: Required<Verdict> = { passed: 0, failed: 0, report: "", failures: [] }
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const start = Date.now()
        const { folder, specs } = next
        const { passed, failed, report, failures } = await inShards(context, folder, specs)
        const took = duration(Date.now() - start)
        say(`integration ${folder}: ${String(passed)} passed, ${String(failed)} failed (${took})`)
        sum.passed += passed
        sum.failed += failed
        sum.report += report
        sum.failures = [...sum.failures, ...failures.map((failure) => `${folder}/${failure}`)]
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane))
    return sum
  },
}

function countSpecs(folder: string): number {
  if (!existsSync(folder)) return 0
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".spec.ts"),
  ).length
}

/** One process after the other: the specs of a workspace may listen on the same ports. */
async function inShards(context: Context, folder: string, specs: number): Promise<Required<Verdict>> {
  const shards = Math.ceil(specs / SPECS_PER_PROCESS)
  const sum = { passed: 0, failed: 0, report: "", failures: [] as string[] }
  for (let number = 1; number <= shards; number += 1) {
    const part = await suite(context, folder, { number, shards })
    sum.passed += part.passed
    sum.failed += part.failed
    sum.report += part.report
    sum.failures.push(...(part.failures ?? []))
  }
  return sum
}

async function suite(
  context: Context,
  folder: string,
  { number, shards }: { number: number; shards: number },
): Promise<Verdict> {
  const { port, password } = await context.database()
  const name = shards === 1 ? `integration ${folder}` : `integration ${folder} ${String(number)}`
  const report = join(context.logs, `${name.replaceAll(/[ /]/g, "-")}.json`)
  rmSync(report, { force: true })
  const { exit, output } = await runTool(context, {
    name,
    script: "node_modules/jest/bin/jest.js",
    args: [
      ...["--runInBand", "--forceExit", "--json", `--outputFile=${report}`],
      `--shard=${String(number)}/${String(shards)}`,
    ],
    nodeArgs: ["--experimental-vm-modules", "--no-warnings"],
    cwd: folder,
    env: {
      ...neutralEnvironment(),
      NODE_ENV: "test",
      // Medusa gives a first connection ten seconds, and on busy processors loses a whole suite to that.
      MEDUSA_DB_MIGRATION_CONNECTION_TIMEOUT: "90000",
      // Medusa's runner takes any other name for a remote server and asks it for TLS.
      DB_HOST: "localhost",
      DB_PORT: String(port),
      DB_USERNAME: "postgres",
      DB_PASSWORD: password,
    },
  })
  const counted = countJestReport(report) ?? { passed: 0, failed: 1, failures: [] }
  const failed = exit.code !== 0 && counted.failed === 0 ? 1 : counted.failed
  return { ...counted, failed, report: failed > 0 ? `${folder}:\n${output()}\n\n` : "" }
}
