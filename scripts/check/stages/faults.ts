import { join } from "node:path"
import { rmSync } from "node:fs"
import { readJson } from "../../shop/data-dir.ts"
import { FOLLOW_PARENT } from "../../process/ending.ts"
import { runTool } from "../run-tool.ts"
import type { Stage } from "../stage.ts"

/** The fault suite in its short form; `npm run faults` is the whole of it. */
export const faults: Stage = {
  name: "faults",
  about:
    "a shop that is killed, cut off and lied to keeps its books right (short form; npm run faults is the whole)",
  async run(context) {
    const dataDir = join(context.dataDir, "faults")
    const report = join(dataDir, "faults.json")
    rmSync(report, { force: true })
    const { exit, output } = await runTool(context, {
      name: "faults",
      script: "scripts/faults.mjs",
      args: ["--short", "--port", "9700"],
      env: { FAULTS_DATA_DIR: dataDir, [FOLLOW_PARENT]: "1" },
      patience: 16_000,
    })
    const counted = count(readJson(report))
    const failed = exit.code !== 0 && counted.failed === 0 ? 1 : counted.failed
    return { passed: counted.passed, failed, report: failed > 0 ? output() : "" }
  },
}

/** Each scenario counts as one. */
function count(report: unknown): { passed: number; failed: number } {
  const results =
    typeof report === "object" && report !== null && "results" in report && Array.isArray(report.results)
      ? (report.results as { verdict?: unknown }[])
      : []
  const of = (verdict: string) => results.filter((result) => result.verdict === verdict).length
  return { passed: of("passed"), failed: of("failed") }
}
