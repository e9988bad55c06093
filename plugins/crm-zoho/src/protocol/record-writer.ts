import { accepted, unknownOutcome } from "medusa-integration-kit"

import type { ZohoRecord } from "./answers"
import { noteWith } from "./dropped-fields"
import type { ZohoRow } from "./dropped-fields"
import { getRecord } from "./get-record"
import { repairLines } from "./line-repair"
import type { SubformLine } from "./line-repair"
import { isGone } from "./outcome"
import type { ZohoOutcome } from "./outcome"
import type { PushContext } from "./push-context"
import type { PushKnowledge, PushPolicy, RecordToPush } from "./record-to-push"

/** A record with its contact and its lines resolved. */
export interface ResolvedRecord {
  readonly record: RecordToPush
  readonly knowledge: PushKnowledge
  readonly policy: PushPolicy
  /** Everything, for a record that has to be made or that is not ours yet. */
  readonly header: ZohoRow
  /** What a record of ours has to be told. */
  readonly changed: ZohoRow
  readonly dropped: ReadonlyMap<string, string>
  readonly lines: readonly SubformLine[]
}

export type RecordWritten =
  | { readonly kind: "written"; readonly id: string; readonly act: "made" | "changed" | "same" }
  | { readonly kind: "left"; readonly id: string }

type Written = ZohoOutcome<RecordWritten>

/** The ways to bring one record in. */
export class RecordWriter {
  constructor(
    private readonly context: PushContext,
    private readonly resolved: ResolvedRecord,
  ) {}

  async write(): Promise<Written> {
    const { record, knowledge } = this.resolved
    if (knowledge.knownId !== undefined) return this.tellChanges(knowledge.knownId)
    if (!knowledge.inDoubt) return this.make()
    const { client, calls, trail } = this.context
    const { module, keyField: field, key: value } = record
    const found = trail.read(
      `find ${module} by ${field} ${value}`,
      await calls.find({ client, module, field, value }),
    )
    if (found.kind !== "accepted") return found
    const id = found.value?.["id"]
    if (found.value && typeof id !== "string")
      return unknownOutcome("unreadable_answer", "Zoho's record has no id.")
    return typeof id === "string" ? this.adopt(id, this.resolved.header) : this.make()
  }

  private async make(): Promise<Written> {
    const { client, calls, trail, alone } = this.context
    const { record, policy, header, dropped, lines } = this.resolved
    const { module, keyField, key, noteField } = record
    const row = {
      ...header,
      [keyField]: key,
      ...(noteField === undefined || dropped.size === 0
        ? {}
        : { [noteField]: noteWith(header[noteField], dropped) }),
      ...(record.lines ? { [record.lines.subform]: lines } : {}),
    }
    const { trigger } = policy
    const request = { client, module, keyFields: [keyField], key, row, trigger, alone: alone ?? false }
    const answer = trail.wrote(
      `upsert ${module} by ${keyField}`,
      Object.keys(row),
      await calls.upsert(request),
    )
    if (answer.kind === "accepted" && answer.value.action === "insert")
      return accepted({ kind: "written", id: answer.value.id, act: "made" })
    // The record was there after all: its lines are doubled now, or another worker won the race. Repair.
    if (answer.kind === "accepted") return this.adopt(answer.value.id, {})
    if (
      answer.kind === "refused" &&
      answer.verdict === "exists" &&
      answer.field === keyField &&
      answer.recordId
    ) {
      return this.adopt(answer.recordId, header)
    }
    return answer
  }

  /** Takes over a record that is there already. */
  private async adopt(id: string, header: ZohoRow): Promise<Written> {
    const there = await this.read(id)
    if (there.kind !== "accepted") return there
    if (!there.value) return unknownOutcome("record_vanished", "Zoho named a record that cannot be read.")
    return this.change(id, { row: header, there: there.value })
  }

  private async tellChanges(id: string): Promise<Written> {
    const { record, knowledge, changed, dropped } = this.resolved
    const areLinesOpen = record.lines !== undefined && (knowledge.linesChanged || knowledge.inDoubt)
    const mustLook = areLinesOpen || dropped.size > 0
    if (!mustLook) return this.change(id, { row: changed })
    const there = await this.read(id)
    if (there.kind !== "accepted") return there
    return there.value ? this.change(id, { row: changed, there: there.value }) : this.followDeletion(id)
  }

  /** Changes a record; with what is there its lines are repaired too. */
  private async change(
    id: string,
    { row, there }: { readonly row: ZohoRow; readonly there?: ZohoRecord },
  ): Promise<Written> {
    const { client, calls, trail, alone } = this.context
    const { record, policy, knowledge, dropped, lines } = this.resolved
    const { module, noteField } = record
    const changes =
      record.lines && there
        ? repairLines(there[record.lines.subform], lines, {
            keyColumn: record.lines.keyColumn,
            sentProducts: knowledge.sentProducts,
          })
        : []
    const values = {
      ...row,
      ...(noteField === undefined || dropped.size === 0
        ? {}
        : { [noteField]: noteWith(row[noteField] ?? there?.[noteField], dropped) }),
      ...(record.lines && changes.length > 0 ? { [record.lines.subform]: changes } : {}),
    }
    if (Object.keys(values).length === 0) return accepted({ kind: "written", id, act: "same" })
    const { trigger } = policy
    const request = { client, module, id, row: values, trigger, alone: alone ?? false }
    const answer = trail.wrote(`update ${module} ${id}`, Object.keys(values), await calls.update(request))
    if (answer.kind === "refused" && isGone(answer, id)) return this.followDeletion(id)
    return answer.kind === "accepted" ? accepted({ kind: "written", id, act: "changed" }) : answer
  }

  private async followDeletion(id: string): Promise<Written> {
    if (this.resolved.policy.onHandDelete === "leave") return accepted({ kind: "left", id })
    return this.make()
  }

  private async read(id: string): Promise<ZohoOutcome<ZohoRecord | undefined>> {
    const { client, trail } = this.context
    const { module } = this.resolved.record
    return trail.read(`get ${module} ${id}`, await getRecord(client, module, id))
  }
}
