import { rmSync } from "node:fs"
import { join } from "node:path"
import { countJestReport } from "../json-report.ts"
import { runTool } from "../run-tool.ts"
import type { Stage } from "../stage.ts"

export const units: Stage = {
  name: "units",
  about: "laws and examples of pure code (vitest)",
  async run(context) {
    const report = join(context.logs, "units.json")
    rmSync(report, { force: true })
    const { exit, output } = await runTool(context, {
      name: "units",
      script: "node_modules/vitest/vitest.mjs",
      args: ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    })
    const counted = countJestReport(report) ?? { passed: 0, failed: 1, failures: [] }
    const failed = exit.code !== 0 && counted.failed === 0 ? 1 : counted.failed
    return { ...counted, failed, report: failed > 0 ? output() : "" }
  },
}
