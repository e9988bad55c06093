import { accepted } from "medusa-integration-kit"

import { ensureContact } from "./contacts"
import { withoutRefused } from "./dropped-fields"
import type { AcceptableRow } from "./dropped-fields"
import type { ZohoOutcome, ZohoRefused } from "./outcome"
import type { PushContext } from "./push-context"
import { RecordWriter } from "./record-writer"
import type { PushKnowledge, PushPolicy, PushResult, RecordToPush } from "./record-to-push"
import { resolveLines } from "./resolve-lines"
import type { Verdict } from "./verdict"

export interface PushRequest {
  readonly record: RecordToPush
  readonly knowledge: PushKnowledge
  readonly policy: PushPolicy
}

/** Cached ids that Zoho has forgotten are made again so often in one try. */
const MOST_RENEWALS = 3

/** Brings one record to Zoho so that there is exactly one of it, with its lines exactly once, however often it is called. */
export async function pushRecord(
  context: PushContext,
  request: PushRequest,
): Promise<ZohoOutcome<PushResult>> {
  const { record } = request
  let attempt: AcceptableRow = { row: record.header, dropped: new Map() }
  for (let renewals = 0; ;) {
    const answer = await pushOnce(context, request, attempt)
    if (answer.kind !== "refused") return answer
    if (renewals < MOST_RENEWALS && (await forgetStale(context, record, answer))) {
      renewals += 1
      continue
    }
    // Ends: a dropped field leaves the header, so no field is dropped twice.
    const smaller = withoutRefused(attempt, answer, record.droppable)
    if (!smaller) return answer
    attempt = smaller
  }
}

async function pushOnce(
  context: PushContext,
  { record, knowledge, policy }: PushRequest,
  attempt: AcceptableRow,
): Promise<ZohoOutcome<PushResult>> {
  const contact = await contactOf(context, record)
  if (contact.kind !== "accepted") return contact
  const lines = await resolveLines(context, record)
  if (lines.kind !== "accepted") return lines
  const { id: contactId, without } = contact.value
  const writer = new RecordWriter(context, {
    record,
    knowledge,
    policy,
    dropped: attempt.dropped,
    header: { ...attempt.row, ...lookupTo(record, contactId) },
    changed: {
      ...Object.fromEntries(
        Object.entries(knowledge.changed).filter(([field]) => !attempt.dropped.has(field)),
      ),
      ...(contactId === knowledge.contactId ? {} : lookupTo(record, contactId)),
    },
    lines: lines.value,
  })
  const written = await writer.write()
  if (written.kind !== "accepted") return written
  if (written.value.kind === "left") return accepted(written.value)
  return accepted({
    kind: "in_zoho",
    id: written.value.id,
    act: written.value.act,
    dropped: [...attempt.dropped.keys()],
    contactId: contactId ?? null,
    products: lines.value.map((line) => line.Product_Name.id),
    ...(without ? { withoutContact: without } : {}),
  })
}

interface ContactFound {
  readonly id: string | undefined
  readonly without?: { readonly code: string; readonly message: string }
}

/** What a refused contact means for its order: a total table. */
const HOLDS_THE_ORDER_BACK = {
  outage: true,
  throttled: true,
  connection: true,
  later: false,
  record: false,
  exists: false,
  bug: false,
} as const satisfies Record<Verdict, boolean>

async function contactOf(context: PushContext, record: RecordToPush): Promise<ZohoOutcome<ContactFound>> {
  if (!record.contact) return accepted({ id: undefined })
  const found = await ensureContact(context, record.contact)
  if (found.kind === "accepted") return accepted({ id: found.value })
  if (found.kind === "unknown" || HOLDS_THE_ORDER_BACK[found.verdict]) return found
  return accepted({ id: undefined, without: { code: found.code, message: found.message } })
}

function lookupTo(
  { contact }: RecordToPush,
  id: string | undefined,
): Readonly<Record<string, { readonly id: string }>> {
  return contact && id !== undefined ? { [contact.lookupField]: { id } } : {}
}

/** Whether the refusal was about an id of ours that Zoho does not know any more, and which is now forgotten. */
async function forgetStale(
  { links }: PushContext,
  { contact, lines }: RecordToPush,
  refusal: ZohoRefused,
): Promise<boolean> {
  if (refusal.code !== "INVALID_DATA") return false
  if (contact && refusal.field === contact.lookupField) {
    await links.forget("contact", contact.module, [contact.key])
    return true
  }
  if (lines && refusal.path?.includes(`.${lines.subform}[`) && refusal.path.includes("Product_Name")) {
    await links.forget(
      "product",
      lines.products.module,
      lines.rows.map((line) => line.product.code),
    )
    return true
  }
  return false
}
