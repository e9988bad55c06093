import { z } from "zod"

import type { SandboxUser } from "../sandbox-user"
import { MODULES } from "../schema/modules"
import { uniqueFields } from "../schema/unique-fields"
import { mergeRow } from "./merge-row"
import { changedFields, recordChange } from "./record-change"
import type { RecordChange } from "./record-change"
import { readable } from "./short-text"
import { ValueIndex } from "./value-index"

export type StoredRecord = Readonly<Record<string, unknown>> & { readonly id: string }

export interface RowToWrite {
  readonly row: Readonly<Record<string, unknown>>
  /** Zoho's form of a moment. */
  readonly at: string
  readonly by: SandboxUser
}

const deletedRecord = z.object({
  module: z.string(),
  id: z.string(),
  name: z.string(),
  at: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
})
export type DeletedRecord = z.infer<typeof deletedRecord>

export const recordState = z.object({
  counter: z.number().int().nonnegative(),
  records: z.record(z.string(), z.array(z.looseObject({ id: z.string() }))),
  history: z.record(z.string(), z.array(recordChange)).default({}),
  deleted: z.array(deletedRecord).default([]),
})
export type RecordState = z.infer<typeof recordState>

/** Told of every change: the record as it is now, or undefined when it is gone. */
export type RecordListener = (module: string, id: string, record: StoredRecord | undefined) => void

const HISTORY_KEPT = 50
const DELETED_KEPT = 2000

interface Shelf {
  readonly records: Map<string, StoredRecord>
  readonly indexes: ReadonlyMap<string, ValueIndex>
}

/** The records of the pretend organisation, found by id and by every unique field at once. */
export class RecordStore {
  private counter = 0
  private shelves = new Map<string, Shelf>()
  private history = new Map<string, RecordChange[]>()
  private removed: DeletedRecord[] = []

  constructor(private readonly listeners: readonly RecordListener[]) {}

  /** Takes over what an earlier run has kept. */
  load(state: RecordState): void {
    this.counter = state.counter
    this.history = new Map(Object.entries(state.history))
    this.removed = state.deleted
    for (const [module, rows] of Object.entries(state.records))
      for (const row of rows) this.put(module, undefined, row)
  }

  /** What {@link load} takes over, as JSON holds it. */
  state(): object {
    const records = [...this.shelves].map(([module, { records }]) => [module, [...records.values()]] as const)
    return {
      counter: this.counter,
      records: Object.fromEntries(records),
      history: Object.fromEntries(this.history),
      deleted: this.removed,
    }
  }

  /** Newest first. */
  all(module: string): StoredRecord[] {
    return [...this.shelf(module).records.values()].reverse()
  }

  count(module: string): number {
    return this.shelf(module).records.size
  }

  get(module: string, id: string): StoredRecord | undefined {
    return this.shelf(module).records.get(id)
  }

  /** The record with this value in a unique field or in the system field; no other field is indexed. */
  find(module: string, field: string, value: unknown): StoredRecord | undefined {
    const id = this.shelf(module).indexes.get(field)?.find(value)
    return id === undefined ? undefined : this.get(module, id)
  }

  /** All records with one of these values; undefined when the field has no index. */
  findAll(module: string, field: string, values: readonly unknown[]): StoredRecord[] | undefined {
    const index = this.shelf(module).indexes.get(field)
    const ids = index && new Set(values.flatMap((value) => index.all(value)))
    return ids && [...ids].flatMap((id) => this.get(module, id) ?? [])
  }

  /** Oldest first. */
  historyOf(id: string): readonly RecordChange[] {
    return this.history.get(id) ?? []
  }

  deleted(module: string): readonly DeletedRecord[] {
    return this.removed.filter((one) => one.module === module)
  }

  insert(module: string, write: RowToWrite): StoredRecord {
    const { at, by } = write
    const blank = { id: this.newId(), Owner: by, Created_By: by, Created_Time: at }
    const saved = this.merge(module, blank, write)
    this.put(module, undefined, saved)
    this.tell(saved.id, { at, by: by.name, what: "added", fields: [] })
    return saved
  }

  update(module: string, before: StoredRecord, write: RowToWrite): StoredRecord {
    const saved = this.merge(module, before, write)
    this.put(module, before, saved)
    const fields = changedFields(before, saved)
    this.tell(saved.id, { at: write.at, by: write.by.name, what: "changed", fields })
    return saved
  }

  remove(module: string, record: StoredRecord, { at, by }: Omit<RowToWrite, "row">): void {
    const { id } = record
    this.put(module, record, undefined)
    this.removed = [{ module, id, name: nameOf(module, record), at, by }, ...this.removed].slice(
      0,
      DELETED_KEPT,
    )
    this.tell(id, { at, by: by.name, what: "deleted", fields: [] })
  }

  clear(): void {
    const gone = [...this.shelves].flatMap(([module, { records }]) =>
      [...records.keys()].map((id) => ({ module, id })),
    )
    this.shelves = new Map()
    this.history = new Map()
    this.removed = []
    for (const { module, id } of gone) this.announce({ module, id, record: undefined })
  }

  private merge(module: string, before: StoredRecord, { row, at, by }: RowToWrite): StoredRecord {
    const merged = mergeRow({
      fields: MODULES[module]?.fields ?? {},
      before,
      row,
      newId: () => this.newId(),
      nameOf: (of, id) => nameOf(of, this.get(of, id)),
    })
    return { ...merged, id: before.id, Modified_Time: at, Modified_By: by }
  }

  private put(module: string, before: StoredRecord | undefined, after: StoredRecord | undefined): void {
    const { records, indexes } = this.shelf(module)
    const id = after?.id ?? before?.id ?? ""
    if (after) records.set(id, after)
    else records.delete(id)
    for (const [field, index] of indexes) index.move(id, before?.[field], after?.[field])
    this.announce({ module, id, record: after })
  }

  private announce(change: { module: string; id: string; record: StoredRecord | undefined }): void {
    for (const listener of this.listeners) listener(change.module, change.id, change.record)
  }

  private tell(id: string, change: RecordChange): void {
    this.history.set(id, [...this.historyOf(id), change].slice(-HISTORY_KEPT))
  }

  private shelf(module: string): Shelf {
    const known = this.shelves.get(module)
    if (known) return known
    const schema = MODULES[module]
    const indexed = schema ? [schema.systemKey, ...uniqueFields(schema)] : []
    const shelf = {
      records: new Map<string, StoredRecord>(),
      indexes: new Map(indexed.map((field) => [field, new ValueIndex()])),
    }
    this.shelves.set(module, shelf)
    return shelf
  }

  /** Eighteen digits, as a text: a number could not hold them. */
  private newId(): string {
    this.counter += 1
    return `7001000000${String(this.counter).padStart(8, "0")}`
  }
}

/** What a look-up shows; contacts are told apart by their e-mail but called by their names. */
function nameOf(module: string, record: StoredRecord | undefined): string {
  const fields = module === "Contacts" ? ["First_Name", "Last_Name"] : [MODULES[module]?.systemKey ?? ""]
  return fields.flatMap((field) => readable(record?.[field]) || []).join(" ")
}
