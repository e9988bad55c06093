import { z } from "zod"

import { isPlainObject } from "../refusal"
import type { SandboxParts } from "../sandbox-parts"
import type { SandboxReply } from "../sandbox-reply"
import { findModule } from "../schema/find-module"
import { MODULES } from "../schema/modules"
import { doByHand } from "../scenarios/deeds"
import { scenario } from "../scenarios/scenario"
import type { Scenario } from "../scenarios/scenario"
import { SCENARIO_NOTES } from "../scenarios/scenario-notes"

const withoutName = (order: Scenario): object => {
  const { name: _name, ...params } = order
  return params
}

/** Every scenario by name, with what it is and whether it is on. */
export function listScenarios({ board }: SandboxParts): unknown[] {
  const active = board.list()
  return Object.entries(SCENARIO_NOTES).map(([name, note]) => {
    const on = active.filter((one) => one.scenario.name === name)
    return {
      ...{ name, ...note, on: on.length > 0 },
      active: on.map((one) => ({
        ...withoutName(one.scenario),
        since: new Date(one.since).toISOString(),
        ends_at: one.endsAt === undefined ? null : new Date(one.endsAt).toISOString(),
        struck: one.struck,
      })),
    }
  })
}

/** Begins a state or does a deed. */
export function orderScenario(parts: SandboxParts, body: unknown): SandboxReply {
  const known = Object.keys(SCENARIO_NOTES)
  const name = isPlainObject(body) ? body["name"] : undefined
  if (typeof name !== "string" || !known.includes(name)) {
    return { status: 400, body: { error: "There is no scenario of that name.", known } }
  }
  const parsed = scenario.safeParse(body)
  if (!parsed.success) return { status: 400, body: { error: z.prettifyError(parsed.error) } }
  const order = parsed.data
  const fault = placeFault(order)
  if (fault !== undefined) return { status: 400, body: { error: fault } }
  return begin(parts, order)
}

/** Ends all scenarios, or those of a name. */
export function endScenarios({ board }: SandboxParts, name: string | undefined): void {
  board.end((one) => name === undefined || one.name === name)
}

function begin(parts: SandboxParts, order: Scenario): SandboxReply {
  const { board, tokens, org } = parts
  switch (order.name) {
    case "access-token-ended":
      tokens.endAll()
      return { status: 200, body: { scenario: order } }
    case "record-deleted":
    case "record-edited":
    case "duplicate-by-hand": {
      const done = doByHand(org, order)
      return "fault" in done
        ? { status: 400, body: { error: done.fault } }
        : { status: 200, body: { scenario: order, record: done.record } }
    }
    case "token-revoked":
      board.end((other) => other.name === order.name)
      board.start(order, tokens.revokeAll())
      return { status: 200, body: { scenario: order } }
    default:
      board.start(order)
      return { status: 200, body: { scenario: order } }
  }
}

/** A scenario about a module or a field that is not there would prove nothing. */
function placeFault(order: Scenario): string | undefined {
  if (!("module" in order) || order.module === undefined) return undefined
  const module = findModule(MODULES, order.module)
  if (!module) return `There is no module ${order.module}.`
  if (!("field" in order) || order.name === "mandatory-field-added") return undefined
  const field = module.fields[order.field]
  if (!field) return `There is no field ${order.field} in ${order.module}.`
  return order.name === "picklist-value-removed" && !field.values?.includes(order.value)
    ? `The field ${order.field} has no value ${order.value}.`
    : undefined
}
