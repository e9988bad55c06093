import { accepted, unknownOutcome } from "medusa-integration-kit"

import type { ZohoRecord } from "./answers"
import type { Gatherers } from "./attendance"
import { Coalescer } from "./coalescer"
import { COQL_SAFE_VALUE, selectByField } from "./coql"
import type { ZohoOutcome } from "./outcome"
import { update, upsert } from "./upsert"
import type { WrittenRecord } from "./upsert"
import type { Verdict } from "./verdict"
import type { ZohoClient } from "./zoho-client"

export interface RowToUpsert {
  readonly client: ZohoClient
  readonly module: string
  readonly keyFields: readonly string[]
  /** The row's value in the first key field. */
  readonly key: string
  readonly row: object
  readonly trigger: readonly string[]
  /** In a call of its own: it may be the row that breaks others' calls. */
  readonly alone?: boolean
}

export interface RowToUpdate {
  readonly client: ZohoClient
  readonly module: string
  readonly id: string
  readonly row: object
  readonly trigger: readonly string[]
  readonly alone?: boolean
}

export interface KeyToFind {
  readonly client: ZohoClient
  readonly module: string
  readonly field: string
  readonly value: string
}

/** Rows of one call: one credit, and outside Zoho's small concurrency pool. */
const ROWS_A_CALL = 10
const KEYS_A_QUERY = 50

type RowOutcome = ZohoOutcome<WrittenRecord>
type Written = ZohoOutcome<readonly RowOutcome[]>

/**
 * The writes and look-ups of all deliveries that are under way in one process, gathered into few calls. Each row has
 * its own answer; a call that was lost is unknown for each of its rows.
 */
export class BatchedCalls {
  readonly #upserts: Coalescer<RowToUpsert, RowOutcome>
  readonly #updates: Coalescer<RowToUpdate, RowOutcome>
  readonly #finds: Coalescer<KeyToFind, ZohoOutcome<ZohoRecord | undefined>>
  #loners = 0

  constructor(gatherers: Gatherers) {
    const group = (alone: boolean | undefined, ...parts: readonly string[]): string =>
      alone ? `alone ${(this.#loners += 1)}` : parts.join(" ")
    this.#upserts = new Coalescer({
      groupOf: ({ alone, module, keyFields, trigger }) =>
        group(alone, module, keyFields.join(), trigger.join()),
      // Zoho compares unique values without regard to case.
      keyOf: ({ key }) => key.toLowerCase(),
      shares: false,
      most: ROWS_A_CALL,
      gatherers,
      run: (rows) => apart(rows, upsertAll),
    })
    this.#updates = new Coalescer({
      groupOf: ({ alone, module, trigger }) => group(alone, module, trigger.join()),
      keyOf: ({ id }) => id,
      shares: false,
      most: ROWS_A_CALL,
      gatherers,
      run: (rows) => apart(rows, updateAll),
    })
    this.#finds = new Coalescer({
      groupOf: ({ module, field }) => `${module} ${field}`,
      keyOf: ({ value }) => value.toLowerCase(),
      shares: true,
      most: KEYS_A_QUERY,
      gatherers,
      run: findAll,
    })
  }

  upsert(row: RowToUpsert): Promise<RowOutcome> {
    return this.#upserts.ask(row)
  }

  update(row: RowToUpdate): Promise<RowOutcome> {
    return this.#updates.ask(row)
  }

  /** The record with this unique value, if there is one. What cannot stand in a query is not found. */
  async find(key: KeyToFind): Promise<ZohoOutcome<ZohoRecord | undefined>> {
    return COQL_SAFE_VALUE.test(key.value) ? this.#finds.ask(key) : accepted(undefined)
  }
}

/** Refusals of a whole request that one row may have caused: nothing was done, so each row may be sent by itself. */
const MAY_BE_ONE_ROW: ReadonlySet<Verdict> = new Set<Verdict>(["record", "exists", "bug", "later"])

async function apart<Row>(
  rows: readonly Row[],
  send: (rows: readonly Row[]) => Promise<Written>,
): Promise<readonly RowOutcome[]> {
  const written = await send(rows)
  if (written.kind === "accepted") return written.value
  if (rows.length > 1 && written.kind === "refused" && MAY_BE_ONE_ROW.has(written.verdict)) {
    return Promise.all(
      rows.map(async (row) => {
        const single = await send([row])
        return single.kind === "accepted" ? (single.value[0] ?? NO_ROW) : single
      }),
    )
  }
  return rows.map(() => written)
}

const NO_ROW = unknownOutcome("unreadable_answer", "Zoho's answer has no row.")

/** The newest client has the most time left. */
async function upsertAll(rows: readonly RowToUpsert[]): Promise<Written> {
  const newest = rows.at(-1)
  if (!newest) return accepted([])
  const { client, module, keyFields, trigger } = newest
  return upsert(client, { module, keyFields, trigger, rows: rows.map(({ row }) => row) })
}

async function updateAll(rows: readonly RowToUpdate[]): Promise<Written> {
  const newest = rows.at(-1)
  if (!newest) return accepted([])
  const { client, module, trigger } = newest
  return update(client, { module, trigger, rows: rows.map(({ id, row }) => ({ id, values: row })) })
}

async function findAll(keys: readonly KeyToFind[]): Promise<readonly ZohoOutcome<ZohoRecord | undefined>[]> {
  const newest = keys.at(-1)
  if (!newest) return []
  const { client, module, field } = newest
  const found = await selectByField(client, { module, field, values: keys.map(({ value }) => value) })
  if (found.kind !== "accepted") return keys.map(() => found)
  const byValue = new Map(
    found.value.flatMap((record) => {
      const value = record[field]
      return typeof value === "string" ? [[value.toLowerCase(), record] as const] : []
    }),
  )
  return keys.map(({ value }) => accepted(byValue.get(value.toLowerCase())))
}
