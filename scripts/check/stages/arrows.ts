import { checkPlants } from "../../arrows/check-plants.ts"
import { findViolations } from "../../arrows/cruise.ts"
import { faultsVerdict, type Stage } from "../stage.ts"

export const arrows: Stage = {
  name: "arrows",
  about: "imports run only along the arrows between the rooms, and every rule catches its planted violation",
  async run({ root }) {
    const violations = await findViolations(root)
    const plants = await checkPlants()
    const faults = [...violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`), ...plants.faults]
    const real = faultsVerdict(
      1,
      violations.length > 0 ? [faults.slice(0, violations.length).join("\n")] : [],
    )
    const planted = faultsVerdict(plants.checked, plants.faults)
    return {
      passed: real.passed + planted.passed,
      failed: real.failed + planted.failed,
      report: faults.join("\n"),
    }
  },
}
