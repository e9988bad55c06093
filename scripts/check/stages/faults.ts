import { join } from "node:path"
import { rmSync } from "node:fs"
import { readJson } from "../../shop/data-dir.ts"
import { FOLLOW_PARENT } from "../../process/ending.ts"
import { runTool } from "../run-tool.ts"
import type { Stage } from "../stage.ts"

/**
 * One scenario for each kind of fault, so that the gate stays short: deaths at the checkout, at settling and in a
 * refund, the database, the gateway's transport, deliveries, forgeries, late and second money, the race for stock; a
 * death in a delivery to the CRM, six hours without it, an order that it refuses.
 */
const IN_THE_GATE = [
  ...["F00", "F01", "F02", "F05", "F06", "F07", "F08", "F09", "F12", "F15"],
  ...["F19", "F20", "F25", "F28", "F30", "F31", "F34", "F36", "F41", "F42"],
  ...["F10", "F52", "F56"],
]

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
      args: [...IN_THE_GATE, "--short", "--port", "9700"],
      env: { FAULTS_DATA_DIR: dataDir, [FOLLOW_PARENT]: "1" },
      patience: 16_000,
    })
    const counted = count(readJson(report))
    const failed = exit.code !== 0 && counted.failed === 0 ? 1 : counted.failed
    return { ...counted, failed, report: failed > 0 ? output() : "" }
  },
}

/** Each scenario counts as one; one that failed is named with what did not hold first. */
function count(report: unknown): { passed: number; failed: number; failures: readonly string[] } {
  const results =
    typeof report === "object" && report !== null && "results" in report && Array.isArray(report.results)
      ? (report.results as { id?: unknown; title?: unknown; verdict?: unknown; failures?: unknown }[])
      : []
  const of = (verdict: string) => results.filter((result) => result.verdict === verdict)
  const failures = of("failed").map(({ id, title, failures: reasons }) => {
    const reason = Array.isArray(reasons) && typeof reasons[0] === "string" ? `: ${reasons[0]}` : ""
    return `${String(id)} ${String(title)}${reason}`
  })
  return { passed: of("passed").length, failed: failures.length, failures }
}
