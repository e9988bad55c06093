import { existsSync, rmSync } from "node:fs"
import { join } from "node:path"
import { say } from "../../boot/progress.mjs"
import { readWorkspaces } from "../../build/workspaces.ts"
import { neutralEnvironment } from "../neutral-environment.ts"
import { countJestReport } from "../json-report.ts"
import { runTool } from "../run-tool.ts"
import type { Context, Stage, Verdict } from "../stage.ts"

/** One suite of a workspace after the other: each of them boots a whole Medusa on its own databases. */
export const integration: Stage = {
  name: "integration",
  about: "plugins and backend on a real PostgreSQL against the sandboxes (jest)",
  async run(context) {
    const folders = readWorkspaces(context.root)
      .map((workspace) => workspace.folder)
      .filter((folder) => existsSync(join(context.root, folder, "integration-tests")))
    const sum: Verdict = { passed: 0, failed: 0, report: "" }
    for (const folder of folders) {
      const verdict = await suite(context, folder)
      say(`integration ${folder}: ${String(verdict.passed)} passed, ${String(verdict.failed)} failed`)
      sum.passed += verdict.passed
      sum.failed += verdict.failed
      sum.report += verdict.report
    }
    return sum
  },
}

async function suite(context: Context, folder: string): Promise<Verdict> {
  const { port, password } = await context.database()
  const name = `integration ${folder}`
  const report = join(context.logs, `integration-${folder.replace("/", "-")}.json`)
  rmSync(report, { force: true })
  const { exit, output } = await runTool(context, {
    name,
    script: "node_modules/jest/bin/jest.js",
    args: ["--runInBand", "--forceExit", "--json", `--outputFile=${report}`],
    nodeArgs: ["--experimental-vm-modules", "--no-warnings"],
    cwd: folder,
    env: {
      ...neutralEnvironment(),
      NODE_ENV: "test",
      // Medusa's runner takes any other name for a remote server and asks it for TLS.
      DB_HOST: "localhost",
      DB_PORT: String(port),
      DB_USERNAME: "postgres",
      DB_PASSWORD: password,
    },
  })
  const counted = countJestReport(report) ?? { passed: 0, failed: 1 }
  const failed = exit.code !== 0 && counted.failed === 0 ? 1 : counted.failed
  return { passed: counted.passed, failed, report: failed > 0 ? `${folder}:\n${output()}\n\n` : "" }
}
