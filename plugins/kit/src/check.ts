/** `unknown`: nobody could look. `note`: worth knowing, and nothing is broken. */
export type CheckState = "ok" | "note" | "bad" | "unknown"

/** An address or an id that somebody outside has to be given. Never a secret. */
export interface HandOver {
  readonly label: string
  readonly value: string
}

/** What a look found. The words tell a person what is so, the fix what to do; neither holds a secret. */
export interface Finding {
  readonly state: CheckState
  readonly words: string
  /** Empty: there is nothing to do. */
  readonly fix: string
  readonly handOver?: readonly HandOver[]
}

/** One thing of a shop that was looked at. A plugin offers a list of them; the store shows all in one place. */
export interface Check extends Finding {
  /** Stable, in snake_case, beginning with the plugin's name. */
  readonly id: string
  readonly group: string
  readonly title: string
  /** When it was looked at: ISO 8601 in UTC. */
  readonly at: string
}

/** It is as it should be. */
export const isFine = (words: string, handOver?: readonly HandOver[]): Finding => ({
  state: "ok",
  words,
  fix: "",
  ...(handOver ? { handOver } : {}),
})

/** Worth knowing. */
export const isWorthKnowing = (words: string, fix = "", handOver?: readonly HandOver[]): Finding => ({
  state: "note",
  words,
  fix,
  ...(handOver ? { handOver } : {}),
})

/** Orders, money or people are in danger until it is mended. */
export const isBad = (words: string, fix: string, handOver?: readonly HandOver[]): Finding => ({
  state: "bad",
  words,
  fix,
  ...(handOver ? { handOver } : {}),
})

/** Nobody could look; says nothing about the thing itself. */
export const isUnknown = (words: string, fix = "Look again in a minute."): Finding => ({
  state: "unknown",
  words,
  fix,
})
