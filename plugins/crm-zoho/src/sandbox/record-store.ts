import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs"

import { z } from "zod"

import { plainText } from "./plain-text"
import { isPlainObject } from "./refusal"
import { MODULES } from "./schema"
import type { SandboxModule } from "./schema"

export type StoredRecord = Record<string, unknown> & { readonly id: string }

export interface RecordChange {
  readonly row: Readonly<Record<string, unknown>>
  /** Zoho's form of a moment. */
  readonly at: string
}

const stateSchema = z.object({
  counter: z.number().int().nonnegative(),
  records: z.record(z.string(), z.array(z.looseObject({ id: z.string() }))),
})

/** The records of the pretend organisation, in memory and, when asked, in a file. */
export class RecordStore {
  private counter = 0
  private readonly records = new Map<string, Map<string, StoredRecord>>()

  constructor(private readonly stateFile?: string) {
    if (stateFile !== undefined && existsSync(stateFile)) this.load(stateFile)
  }

  /** Newest first. */
  all(module: string): StoredRecord[] {
    return [...this.of(module).values()].reverse()
  }

  get(module: string, id: string): StoredRecord | undefined {
    return this.of(module).get(id)
  }

  /** The record whose field has this value; Zoho compares without regard to case. */
  find(module: string, field: string, value: unknown): StoredRecord | undefined {
    const wanted = plainText(value).toLowerCase()
    if (wanted === "") return undefined
    return [...this.of(module).values()].find((record) => plainText(record[field]).toLowerCase() === wanted)
  }

  insert(module: string, change: RecordChange): StoredRecord {
    return this.save(module, { id: this.newId(), Created_Time: change.at }, change)
  }

  update(module: string, record: StoredRecord, change: RecordChange): StoredRecord {
    return this.save(module, record, change)
  }

  clear(): void {
    this.records.clear()
    this.keep()
  }

  private save(module: string, before: StoredRecord, { row, at }: RecordChange): StoredRecord {
    const after: StoredRecord = { ...before, Modified_Time: at }
    const fields = MODULES[module]?.fields ?? {}
    for (const [name, value] of Object.entries(row)) {
      if (fields[name]?.kind === "subform" && Array.isArray(value))
        after[name] = this.mergeLines(before[name], value)
      else if (fields[name]?.of && isPlainObject(value))
        after[name] = this.lookup(fields[name].of, plainText(value["id"]))
      else after[name] = value
    }
    addUp(after, MODULES[module])
    this.of(module).set(after.id, after)
    this.keep()
    return after
  }

  /** As Zoho does it: a row with an id is changed, one with `_delete` goes, one without an id is added, the rest stay. */
  private mergeLines(before: unknown, sent: readonly unknown[]): Record<string, unknown>[] {
    const lines = new Map<string, Record<string, unknown>>()
    for (const line of Array.isArray(before) ? before.filter(isPlainObject) : [])
      lines.set(plainText(line["id"]), line)
    for (const line of sent.filter(isPlainObject)) {
      const id = typeof line["id"] === "string" ? line["id"] : this.newId()
      if (line["_delete"] === null) {
        lines.delete(id)
        continue
      }
      const product = line["Product_Name"]
      lines.set(id, {
        ...lines.get(id),
        ...line,
        ...(isPlainObject(product)
          ? { Product_Name: this.lookup("Products", plainText(product["id"])) }
          : {}),
        id,
      })
    }
    return [...lines.values()]
  }

  private lookup(module: string, id: string): { id: string; name: string } {
    const record = this.get(module, id)
    return { id, name: plainText(record?.[MODULES[module]?.systemKey ?? ""]) }
  }

  private of(module: string): Map<string, StoredRecord> {
    const records = this.records.get(module) ?? new Map<string, StoredRecord>()
    this.records.set(module, records)
    return records
  }

  /** Eighteen digits, as a text: a number could not hold them. */
  private newId(): string {
    this.counter += 1
    return `7001000000${String(this.counter).padStart(8, "0")}`
  }

  private keep(): void {
    if (this.stateFile === undefined) return
    const records = Object.fromEntries(
      [...this.records].map(([module, rows]) => [module, [...rows.values()]]),
    )
    const next = `${this.stateFile}.next`
    writeFileSync(next, JSON.stringify({ counter: this.counter, records }), { mode: 0o600 })
    renameSync(next, this.stateFile)
  }

  private load(stateFile: string): void {
    const state = stateSchema.parse(JSON.parse(readFileSync(stateFile, "utf8")))
    this.counter = state.counter
    for (const [module, rows] of Object.entries(state.records)) {
      this.records.set(module, new Map(rows.map((row) => [row.id, row])))
    }
  }
}

/** Zoho computes line totals, sub total and grand total itself. */
function addUp(record: Record<string, unknown>, module: SandboxModule | undefined): void {
  const lines = record["Ordered_Items"]
  if (!module?.fields["Ordered_Items"] || !Array.isArray(lines)) return
  const number = (value: unknown): number => (typeof value === "number" ? value : 0)
  let subTotal = 0
  for (const line of lines.filter(isPlainObject)) {
    const total = number(line["Quantity"]) * number(line["List_Price"]) - number(line["Discount"])
    line["Total"] = round(total)
    subTotal += total
  }
  record["Sub_Total"] = round(subTotal)
  record["Grand_Total"] = round(subTotal + number(record["Adjustment"]))
}

function round(amount: number): number {
  return Math.round(amount * 100) / 100
}
