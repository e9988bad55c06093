import type { SandboxClock } from "../sandbox-clock"
import type { Scenario, ScenarioName, ScenarioOf } from "./scenario"

export interface ActiveScenario {
  readonly scenario: Scenario
  /** Milliseconds of the sandbox's clock. */
  readonly since: number
  readonly endsAt: number | undefined
  /** Calls or rows that it struck. */
  struck: number
  /** What undoes it, where something must be undone. */
  readonly undo: (() => void) | undefined
}

/** The scenarios that are on. */
export class ScenarioBoard {
  private active: ActiveScenario[] = []

  constructor(private readonly clock: SandboxClock) {}

  /** Puts a scenario up; one of the same name and about the same thing makes room. */
  start(scenario: Scenario, undo?: () => void): void {
    this.end((other) => isSame(other, scenario))
    const since = this.clock.milliseconds()
    const seconds = "for_seconds" in scenario ? scenario.for_seconds : undefined
    const endsAt = seconds === undefined ? undefined : since + seconds * 1000
    this.active.push({ scenario, since, endsAt, struck: 0, undo })
  }

  /** Ends those that the question is true of. */
  end(which: (scenario: Scenario) => boolean): void {
    const ended = this.active.filter(({ scenario }) => which(scenario))
    this.active = this.active.filter((one) => !ended.includes(one))
    for (const { undo } of ended) undo?.()
  }

  /** In the order they were put up. */
  list(): readonly ActiveScenario[] {
    const now = this.clock.milliseconds()
    const isOver = this.active.some(({ endsAt }) => endsAt !== undefined && endsAt <= now)
    if (isOver) {
      const over = this.active.filter(({ endsAt }) => endsAt !== undefined && endsAt <= now)
      this.end((scenario) => over.some((one) => one.scenario === scenario))
    }
    return this.active
  }

  /** Those of a name, whether they strike or not. */
  all<N extends ScenarioName>(name: N): ScenarioOf<N>[] {
    return this.list().flatMap(({ scenario }) => (isOf(scenario, name) ? [scenario] : []))
  }

  /** The first of a name, counted as having struck. */
  strike<N extends ScenarioName>(
    name: N,
    fits: (scenario: ScenarioOf<N>) => boolean = () => true,
  ): ScenarioOf<N> | undefined {
    for (const one of this.list()) {
      if (!isOf(one.scenario, name) || !fits(one.scenario)) continue
      one.struck += 1
      return one.scenario
    }
    return undefined
  }
}

function isOf<N extends ScenarioName>(scenario: Scenario, name: N): scenario is ScenarioOf<N> {
  return scenario.name === name
}

/** Two outages are one; two changed fields are two. */
function isSame(a: Scenario, b: Scenario): boolean {
  const thing = (scenario: Scenario): string =>
    JSON.stringify([
      scenario.name,
      "module" in scenario ? scenario.module : undefined,
      "field" in scenario ? scenario.field : undefined,
      "value" in scenario ? scenario.value : undefined,
      "id" in scenario ? [scenario.id, scenario.key] : undefined,
    ])
  return thing(a) === thing(b)
}
