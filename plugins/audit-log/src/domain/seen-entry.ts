import type { ActorType, KeptColumns, KeptValue } from "../contract"

/** A change of a row as the log has it. `at` is ISO 8601 in UTC. */
export interface SeenChange {
  readonly id: string
  readonly at: string
  readonly actor_type: ActorType
  readonly actor_id: string | null
  readonly route: string | null
  readonly action: string
  readonly target_type: string
  readonly target_id: string | null
  readonly before: KeptColumns | null
  readonly after: KeptColumns | null
  readonly reason: string | null
}

type SeenActor = "shopper" | "person" | "key" | "gateway" | "job" | "system" | "database" | "unknown"

/** What was seen, in the shape that `medusa-plugin-order-desk` takes of a witness. */
export interface SeenEntry {
  readonly id: string
  readonly at: string
  readonly sequence: number
  readonly kind: "order" | "change"
  readonly text: string
  readonly actor: { readonly kind: SeenActor; readonly id?: string; readonly name?: string }
  readonly details: readonly {
    readonly label: string
    readonly before: string | null
    readonly after: string | null
    readonly of: string
  }[]
  readonly saw: { readonly row: string; readonly what: readonly string[] }
  readonly isOnlyWitness: boolean
}

const ACTORS = {
  user: "person",
  "api-key": "key",
  customer: "shopper",
  guest: "shopper",
  gateway: "gateway",
  job: "job",
  system: "system",
  database: "database",
  unknown: "unknown",
} as const satisfies Record<ActorType, SeenActor>

/** Rows whose changes nobody but the log tells, and what they are called. All others are told by core or their plugin. */
const TOLD_HERE: Readonly<Record<string, string>> = {
  order: "The order",
  order_address: "An address of the order",
}

const VERBS: Readonly<Record<string, string>> = {
  created: "was entered",
  changed: "was changed",
  deleted: "was deleted",
  restored: "was restored",
}

const WORDS: Readonly<Record<string, string>> = {
  status: "Status",
  canceled_at: "Canceled",
  custom_display_id: "Order number",
  email: "E-mail",
  customer_id: "Customer",
  shipping_address_id: "Delivery address",
  billing_address_id: "Billing address",
}

/**
 * @param table the table that the target is a row of; undefined for an act that was recorded by name
 */
export function seenEntry(change: SeenChange, table: string | undefined): SeenEntry {
  const name = table === undefined ? undefined : TOLD_HERE[table]
  const verb = VERBS[change.action]
  const columns = columnsOf(change)
  const common = {
    id: change.id,
    at: change.at,
    sequence: Number(change.id),
    actor: actorOf(change),
  }
  if (verb === undefined || table === undefined)
    return {
      ...common,
      kind: "change",
      text: `Recorded: ${change.action}.${change.reason === null ? "" : ` ${change.reason}`}`,
      details: [],
      saw: { row: `${table ?? change.target_type}:${change.target_id ?? ""}`, what: [change.action] },
      isOnlyWitness: change.action === "gap",
    }
  return {
    ...common,
    kind: table === "order" ? "order" : "change",
    text: `${name ?? change.target_type} ${verb}.`,
    details: columns.map((column) => ({
      label: WORDS[column] ?? column.replaceAll("_", " "),
      before: inWords(change.before?.[column]),
      after: inWords(change.after?.[column]),
      of: column,
    })),
    saw: {
      row: `${table}:${change.target_id ?? ""}`,
      what: change.action === "changed" ? columns : [change.action],
    },
    isOnlyWitness: name === undefined,
  }
}

const columnsOf = ({ before, after }: SeenChange): string[] => [
  ...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]),
]

function actorOf({ actor_type: type, actor_id: id }: SeenChange): SeenEntry["actor"] {
  const kind = ACTORS[type]
  if (id === null) return { kind }
  return kind === "person" || kind === "key" || kind === "shopper" ? { kind, id } : { kind, name: id }
}

const inWords = (value: KeptValue | undefined): string | null =>
  value === undefined || value === null ? null : typeof value === "string" ? value : JSON.stringify(value)
