import type { ScenarioName } from "./scenario"

interface ScenarioNote {
  /** `state`: lasts until it is ended. `deed`: happens once. */
  readonly kind: "state" | "deed"
  readonly about: string
}

const state = (about: string): ScenarioNote => ({ kind: "state", about })
const deed = (about: string): ScenarioNote => ({ kind: "deed", about })

/** What each scenario is, for people. */
export const SCENARIO_NOTES = {
  down: state("Zoho is away: neither the API nor the accounts server answers."),
  "accounts-down": state("The accounts server is away; access tokens that are there still work."),
  slow: state("Every answer takes its time."),
  "rate-limited": state("Every call of the API is refused with 429 and Retry-After."),
  "lost-answers": state("Writes are carried out and the connection breaks before the answer."),
  "token-revoked": state(
    "The refresh tokens are dead until somebody connects again, and every access token ends.",
  ),
  "access-token-ended": deed("Every access token ends; the refresh tokens stay."),
  "scope-short": state("The token lacks scopes."),
  "wrong-data-centre": state("Every access token is refused, however fresh: it is of another data centre."),
  "partial-failure": state("Some rows of a write are refused with INVALID_DATA on a field."),
  "record-locked": state("Records are locked by a person and cannot be changed."),
  "mandatory-field-added": state("Somebody makes a field mandatory."),
  "picklist-value-removed": state("Somebody takes a value out of a pick list."),
  "field-shortened": state("Somebody makes a field shorter."),
  "field-removed": state("Somebody removes a field."),
  "module-missing": state("A module is hidden from the connected user."),
  "record-deleted": deed("A person deletes a record."),
  "record-edited": deed("A person changes a record."),
  "duplicate-by-hand": deed("A person copies a record; the unique fields of the copy are empty."),
} as const satisfies Record<ScenarioName, ScenarioNote>

export type StateName = {
  [N in ScenarioName]: (typeof SCENARIO_NOTES)[N]["kind"] extends "state" ? N : never
}[ScenarioName]
