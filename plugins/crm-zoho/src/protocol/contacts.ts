import { accepted } from "medusa-integration-kit"

import { noteWith, withoutRefused } from "./dropped-fields"
import type { AcceptableRow, ZohoRow } from "./dropped-fields"
import { getRecord } from "./get-record"
import { isGone } from "./outcome"
import type { ZohoOutcome } from "./outcome"
import type { PushContext } from "./push-context"
import type { WrittenRecord } from "./upsert"

/** The shopper as a record of the contacts module. */
export interface ContactToEnsure {
  readonly module: string
  /** The order's field that points at it. */
  readonly lookupField: string
  /** The shopper in the shop: a customer's id, or a guest's e-mail. */
  readonly key: string
  /** Zoho's unique fields by which it is found, in this order. */
  readonly keyFields: readonly string[]
  /** Of the row. */
  readonly hash: string
  readonly row: ZohoRow
  /** Fields that may be dropped when Zoho refuses their value. */
  readonly droppable: readonly string[]
  readonly noteField: string
}

/** The contact's id: known, brought up to date when the shopper's details have changed, or made. */
export async function ensureContact(
  context: PushContext,
  contact: ContactToEnsure,
): Promise<ZohoOutcome<string>> {
  const { links } = context
  const { module, key, hash } = contact
  const known = (await links.find("contact", module, [key])).get(key)
  if (known?.hash === hash) return accepted(known.id)
  const written = await write(context, contact, known?.id)
  if (written.kind !== "accepted") return written
  await links.keep("contact", module, new Map([[key, { id: written.value.id, hash }]]))
  return accepted(written.value.id)
}

async function write(
  context: PushContext,
  contact: ContactToEnsure,
  knownId: string | undefined,
): Promise<ZohoOutcome<WrittenRecord>> {
  let attempt: AcceptableRow = { row: contact.row, dropped: new Map() }
  for (;;) {
    const answer =
      knownId === undefined
        ? await make(context, contact, attempt)
        : await change(context, { contact, attempt, id: knownId })
    if (answer.kind !== "refused") return answer
    if (knownId !== undefined && isGone(answer, knownId)) {
      await context.links.forget("contact", contact.module, [contact.key])
      return write(context, contact, undefined)
    }
    // Ends: a dropped field leaves the row, so no field is dropped twice.
    const smaller = withoutRefused(attempt, answer, contact.droppable)
    if (!smaller || !hasKey(smaller.row, contact)) return answer
    attempt = smaller
  }
}

const hasKey = (row: ZohoRow, { keyFields }: ContactToEnsure): boolean =>
  keyFields.some((field) => row[field] !== undefined)

async function make(
  { client, calls, trail }: PushContext,
  contact: ContactToEnsure,
  { row, dropped }: AcceptableRow,
): Promise<ZohoOutcome<WrittenRecord>> {
  const { module, noteField } = contact
  const keyFields = contact.keyFields.filter((field) => row[field] !== undefined)
  const full = dropped.size === 0 ? row : { ...row, [noteField]: noteWith(undefined, dropped) }
  const value = row[keyFields[0] ?? ""]
  const key = typeof value === "string" ? value : contact.key
  const answer = await calls.upsert({ client, module, keyFields, key, row: full, trigger: [] })
  return trail.wrote(`upsert ${module} by ${keyFields.join(", ")}`, Object.keys(full), answer)
}

async function change(
  { client, calls, trail }: PushContext,
  {
    contact,
    attempt,
    id,
  }: { readonly contact: ContactToEnsure; readonly attempt: AcceptableRow; readonly id: string },
): Promise<ZohoOutcome<WrittenRecord>> {
  const { module, noteField } = contact
  let { row } = attempt
  if (attempt.dropped.size > 0) {
    // What sales staff wrote there stays.
    const there = trail.read(`get ${module} ${id}`, await getRecord(client, module, id))
    if (there.kind !== "accepted") return there
    row = { ...row, [noteField]: noteWith(there.value?.[noteField], attempt.dropped) }
  }
  return trail.wrote(
    `update ${module} ${id}`,
    Object.keys(row),
    await calls.update({ client, module, id, row, trigger: [] }),
  )
}
