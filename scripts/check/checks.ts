import { say } from "../boot/progress.mjs"

/** Facts that a stage finds true or not, each told when it is known. */
export class Checks {
  passed = 0
  readonly faults: string[] = []

  get failed(): number {
    return this.faults.length
  }

  async add(fact: string, holds: () => boolean | Promise<boolean>): Promise<void> {
    const good = await holds()
    say(`${good ? "yes" : "NO"}: ${fact}`)
    if (good) this.passed += 1
    else this.faults.push(`not so: ${fact}`)
  }

  /** Like {@link add}, where the fact is that there are no faults: they are reported one by one. */
  addFaults(fact: string, faults: readonly string[]): void {
    say(`${faults.length === 0 ? "yes" : "NO"}: ${fact}`)
    if (faults.length === 0) this.passed += 1
    else this.faults.push(`not so: ${fact}\n  ${faults.join("\n  ")}`)
  }
}
