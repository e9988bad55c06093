import type { CallName } from "../../protocol"
import type { PlannedFault } from "../faults"
import type { SeededChance } from "../seeded-chance"
import type { ScenarioParams } from "./scenario-params"
import { scenarioOf, type Scenario, type ScenarioName } from "./scenario-table"

/** A scenario to be switched on. */
export interface ScenarioSetting {
  readonly name: ScenarioName
  /** For so many orders, calls or refunds (what the scenario decides); without it until it is switched off. */
  readonly times?: number | undefined
  readonly params?: ScenarioParams | undefined
}

export interface ActiveScenario {
  readonly name: ScenarioName
  readonly params: ScenarioParams
  timesLeft: number | undefined
}

/** A scenario that was given a parameter which it does not take. */
export class UnknownParameterError extends Error {
  constructor(name: ScenarioName, parameter: string, known: readonly string[]) {
    super(`The scenario ${name} takes ${known.join(", ") || "no parameters"}, not ${parameter}.`)
    this.name = "UnknownParameterError"
  }
}

/**
 * The scenarios that are on. One that is on for a number of times comes before one that stays; among those that stay
 * there is one for orders and one for refunds, while those for calls may stay side by side, the newest first.
 */
export class ScenarioBoard {
  #active: ActiveScenario[] = []

  constructor(private readonly chance: SeededChance) {}

  /** @throws {UnknownParameterError} */
  set({ name, times, params = {} }: ScenarioSetting): void {
    const row = scenarioOf(name)
    for (const parameter of Object.keys(params)) {
      if (!Object.hasOwn(row.params, parameter))
        throw new UnknownParameterError(name, parameter, Object.keys(row.params))
    }
    this.#active = this.#active.filter((other) => !replaces({ name, times }, other))
    this.#active.unshift({ name, params: { ...row.params, ...params }, timesLeft: times })
  }

  clear(name?: string): void {
    this.#active = name === undefined ? [] : this.#active.filter((active) => active.name !== name)
  }

  list(): readonly ActiveScenario[] {
    return this.#active
  }

  isOn(name: ScenarioName): boolean {
    return this.#active.some((active) => active.name === name)
  }

  /** What decides the payment of the next order; undefined for the ordinary success. */
  takeForOrder(): { name: ScenarioName; params: ScenarioParams } | undefined {
    const taken = this.#take((row) => row.decides === "orders")
    return taken && { name: taken.name, params: taken.params }
  }

  /** What goes wrong with this call. @param occasion tells this call from others, for the chance in its delay */
  takeForCall(call: CallName, occasion: readonly string[]): PlannedFault | undefined {
    const taken = this.#take((row) => row.decides === "calls" && row.calls.includes(call))
    const row = taken && scenarioOf(taken.name)
    if (row?.decides !== "calls") return undefined
    const { delay_ms: delay = 0, jitter_ms: jitter = 0 } = taken?.params ?? {}
    return {
      call,
      fault: row.fault(taken?.params ?? {}),
      times: 1,
      delayMs: delay + this.chance.below(jitter + 1, ["jitter", call, ...occasion]),
    }
  }

  /** The status of the next refund; undefined for the ordinary one. */
  takeForRefund(): string | undefined {
    const taken = this.#take((row) => row.decides === "refunds")
    const row = taken && scenarioOf(taken.name)
    return row?.decides === "refunds" ? row.refundStatus : undefined
  }

  #take(fits: (row: Scenario) => boolean): ActiveScenario | undefined {
    const fitting = this.#active.filter((active) => fits(scenarioOf(active.name)))
    const limited = fitting.findLast((active) => active.timesLeft !== undefined)
    if (!limited) return fitting[0]
    limited.timesLeft = (limited.timesLeft ?? 1) - 1
    if (limited.timesLeft <= 0) this.#active = this.#active.filter((active) => active !== limited)
    return limited
  }
}

/** Those with a number of times queue up; of those that stay, the new one takes the place of its like. */
function replaces(setting: ScenarioSetting, other: ActiveScenario): boolean {
  if (setting.times !== undefined || other.timesLeft !== undefined) return false
  const { decides } = scenarioOf(setting.name)
  return setting.name === other.name || (decides !== "calls" && decides === scenarioOf(other.name).decides)
}
