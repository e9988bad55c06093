import { accepted, unknownOutcome } from "medusa-integration-kit"

import type { ZohoRecord } from "./answers"
import { findRecordId } from "./coql"
import { getRecord } from "./get-record"
import { repairLines } from "./line-repair"
import type { SubformLine } from "./line-repair"
import type { ZohoOutcome, ZohoRefused } from "./outcome"
import { ensureProducts } from "./products"
import type { ProductModule, ProductToEnsure } from "./products"
import { updateRecord, upsert } from "./upsert"
import type { WrittenRecord } from "./upsert"
import type { ZohoClient } from "./zoho-client"

export type ZohoValue = string | number | boolean | { readonly id: string }

export interface LineToPush {
  readonly product: ProductToEnsure
  readonly quantity: number
  /** Major units a piece. */
  readonly listPrice: number
  /** Major units off the whole line. */
  readonly discount: number
  readonly description: string
}

export interface RecordToPush {
  readonly module: string
  /** A field marked unique in Zoho, and this record's value in it. */
  readonly keyField: string
  readonly key: string
  readonly header: Readonly<Record<string, ZohoValue>>
  readonly lines?: {
    readonly subform: string
    readonly products: ProductModule
    readonly rows: readonly LineToPush[]
  }
  /** Fields that may be dropped when Zoho refuses their value (a mistyped phone must not hold back a paid order). */
  readonly droppable: readonly string[]
  /** Where the raw value of a dropped field is written down. */
  readonly noteField?: string
  readonly trigger: readonly string[]
}

export interface PushKnowledge {
  /** The record's id from an earlier delivery. */
  readonly knownId?: string
  /** An earlier try may have landed: look before sending. */
  readonly maybeSent: boolean
}

export interface PushedRecord extends WrittenRecord {
  /** Fields whose value Zoho refused and which are now in the note. */
  readonly dropped: readonly string[]
}

/** Brings one record to Zoho so that there is exactly one of it, with its lines exactly once, however often it is called. */
export async function pushRecord(
  client: ZohoClient,
  record: RecordToPush,
  knowledge: PushKnowledge,
): Promise<ZohoOutcome<PushedRecord>> {
  const dropped: string[] = []
  let attempt = record
  for (;;) {
    const answer = await pushOnce(client, attempt, knowledge)
    if (answer.kind === "accepted") return accepted({ ...answer.value, dropped })
    // Ends: a dropped field leaves the header, so no field is dropped twice.
    if (answer.kind !== "refused" || !isDroppable(answer, attempt)) return answer
    dropped.push(answer.field)
    attempt = withoutField(attempt, answer.field)
  }
}

async function pushOnce(
  client: ZohoClient,
  record: RecordToPush,
  knowledge: PushKnowledge,
): Promise<ZohoOutcome<WrittenRecord>> {
  const lines = await resolveLines(client, record)
  if (lines.kind !== "accepted") return lines
  const push = new Push(client, record, lines.value)

  if (knowledge.knownId !== undefined) {
    const there = await getRecord(client, record.module, knowledge.knownId)
    if (there.kind !== "accepted") return there
    if (there.value) return push.bringUpToDate(knowledge.knownId, there.value)
  }
  if (knowledge.maybeSent || knowledge.knownId !== undefined) {
    const key = { module: record.module, field: record.keyField, value: record.key }
    const found = await findRecordId(client, key)
    if (found.kind !== "accepted") return found
    if (found.value !== undefined) return push.adopt(found.value)
  }
  return push.insert()
}

/** One record with its lines resolved, and the ways to bring it in. */
class Push {
  constructor(
    private readonly client: ZohoClient,
    private readonly record: RecordToPush,
    private readonly lines: readonly SubformLine[],
  ) {}

  async insert(): Promise<ZohoOutcome<WrittenRecord>> {
    const { module, keyField, key, trigger, header, lines } = this.record
    const answer = await upsert(this.client, {
      module,
      keyField,
      trigger,
      rows: [{ ...header, [keyField]: key, ...(lines ? { [lines.subform]: this.lines } : {}) }],
    })
    if (answer.kind !== "accepted") return answer
    const row = answer.value[0] ?? unknownOutcome("unreadable_answer", "Zoho's answer has no row.")
    // The record was there after all: its lines are doubled now, or another worker won the race. Repair.
    if (row.kind === "accepted" && row.value.action === "update") return this.adopt(row.value.id)
    if (row.kind === "refused" && row.verdict === "exists" && row.field === keyField && row.recordId) {
      return this.adopt(row.recordId)
    }
    return row
  }

  /** Takes over a record that is there already. */
  async adopt(id: string): Promise<ZohoOutcome<WrittenRecord>> {
    const there = await getRecord(this.client, this.record.module, id)
    if (there.kind !== "accepted") return there
    return there.value
      ? this.bringUpToDate(id, there.value)
      : unknownOutcome("record_vanished", "Zoho named a record that cannot be read.")
  }

  async bringUpToDate(id: string, there: ZohoRecord): Promise<ZohoOutcome<WrittenRecord>> {
    const { module, trigger, header, lines } = this.record
    const changes = lines ? repairLines(there[lines.subform], this.lines) : []
    const row = { ...header, ...(lines && changes.length > 0 ? { [lines.subform]: changes } : {}) }
    return updateRecord(this.client, { module, id, trigger, row })
  }
}

async function resolveLines(
  client: ZohoClient,
  record: RecordToPush,
): Promise<ZohoOutcome<readonly SubformLine[]>> {
  if (!record.lines) return accepted([])
  const { rows, products } = record.lines
  const ids = await ensureProducts(
    client,
    products,
    rows.map((line) => line.product),
  )
  if (ids.kind !== "accepted") return ids
  const lines: SubformLine[] = []
  for (const line of rows) {
    const id = ids.value.get(line.product.code)
    if (id === undefined) return unknownOutcome("unreadable_answer", "Zoho named no record for a product.")
    lines.push({
      Product_Name: { id },
      Quantity: line.quantity,
      List_Price: line.listPrice,
      Discount: line.discount,
      ...(line.description === "" ? {} : { Description: line.description }),
    })
  }
  return accepted(lines)
}

function isDroppable(
  refusal: ZohoRefused,
  record: RecordToPush,
): refusal is ZohoRefused & { readonly field: string } {
  return (
    refusal.verdict === "record" &&
    refusal.field !== undefined &&
    record.droppable.includes(refusal.field) &&
    record.header[refusal.field] !== undefined
  )
}

function withoutField(record: RecordToPush, field: string): RecordToPush {
  const { [field]: raw, ...header } = record.header
  if (record.noteField === undefined || typeof raw !== "string") return { ...record, header }
  const before = header[record.noteField]
  const note = `${field}: ${raw}`
  return {
    ...record,
    header: { ...header, [record.noteField]: typeof before === "string" ? `${before}\n${note}` : note },
  }
}
