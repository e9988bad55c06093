import { paise } from "medusa-integration-kit"
import { expect, test } from "vitest"
import { eventEntry, messageEntry } from "./timeline-entries"
import type { EventFact } from "./timeline-facts"

const attempt = {
  id: "bdatt_1",
  number: 2,
  status: "failed",
  gateway_order_id: "SKL0000000001",
  transaction_id: "T1",
  bank_ref_no: "HDFC-1",
  payment_method: "upi",
  error_description: "Declined by the bank",
} as const
const event = (more: Partial<EventFact>): EventFact => ({
  id: "7",
  order_id: "order_1",
  at: "2026-11-22T08:35:09.000000Z",
  actor: "webhook",
  kind: "attempt",
  from_status: "awaiting",
  to_status: "failed",
  detail: {},
  attempt,
  review: null,
  refund: null,
  ...more,
})

test("a failed attempt says why, with the references of that transaction", () => {
  const entry = eventEntry(event({ detail: { transaction_id: "T1", auth_status: "0399" } }))
  expect(entry).toMatchObject({
    text: "Attempt 2 failed: Declined by the bank.",
    tone: "bad",
    actor: { kind: "gateway", name: "BillDesk, by a notification" },
  })
  expect(entry.details).toEqual([
    { label: "Status", before: "Waiting for the shopper", after: "Failed" },
    { label: "BillDesk order id", value: "SKL0000000001" },
    { label: "Transaction", value: "T1" },
    { label: "Bank reference", value: "HDFC-1" },
    { label: "Method", value: "UPI" },
    { label: "BillDesk's status", value: "0399" },
  ])
})

test("a bank's reference is told of its own transaction only", () => {
  const { details } = eventEntry(event({ detail: { transaction_id: "T0" } }))
  expect(details.map(({ label }) => label)).not.toContain("Bank reference")
})

test("a case that a person closed names the person and keeps the note", () => {
  const review = { id: "bdrev_1", amount: paise(12_345), closed_by: "user_1" }
  const detail = { resolution: "settled_elsewhere", note: "By bank transfer." }
  const closed = event({
    kind: "review",
    actor: "merchant",
    from_status: "open",
    to_status: "closed",
    review,
    detail,
  })
  expect(eventEntry(closed)).toMatchObject({
    text: "The case was closed: Settled elsewhere.",
    actor: { kind: "person", id: "user_1" },
  })
  expect(eventEntry(closed).details).toContainEqual({ label: "Note", value: "By bank transfer." })
})

test("who asked for a refund is told at its beginning, and its end belongs to the gateway's records", () => {
  const refund = {
    reference: "R1",
    amount: paise(50_000),
    refund_id: null,
    message: null,
    requested_by: "user_1",
  }
  const asked = eventEntry(
    event({ kind: "refund", actor: "system", from_status: null, to_status: "requested", refund }),
  )
  expect(asked).toMatchObject({
    text: "A refund of ₹500.00: asked for at BillDesk.",
    actor: { kind: "person", id: "user_1" },
  })
  const taken = event({
    kind: "refund",
    actor: "system",
    from_status: "requested",
    to_status: "accepted",
    refund,
  })
  expect(eventEntry(taken).actor).toEqual({ kind: "system" })
})

test("a message that could not be verified says so, and never what was in it", () => {
  const entry = messageEntry({
    id: "bdinb_1",
    at: "2026-11-22T08:35:09.000000Z",
    channel: "webhook",
    state: "rejected",
    verdict: "unsigned",
    seen: 3,
    attempt_number: 1,
    gateway_order_id: "SKL0000000001",
  })
  expect(entry).toMatchObject({
    text: "A notification of BillDesk came, and could not be verified.",
    tone: "bad",
  })
  expect(entry.details).toContainEqual({ label: "Came", value: "3 times, the same" })
})

test("a person's word for a payment stands with its reason and the bank's reference", () => {
  const detail = { source: "person", by: "user_1", why: "The bank called", bank_reference: "UTR4711" }
  const told = {
    kind: "override",
    actor: "merchant",
    from_status: null,
    to_status: "recorded",
    detail,
  } as const
  expect(eventEntry(event({ ...told, attempt: null }))).toMatchObject({
    kind: "payment",
    text: "A person saw the payment at the bank and marked the order as paid.",
    actor: { kind: "person", id: "user_1" },
    details: [
      { label: "Status", before: null, after: "recorded" },
      { label: "Reason", value: "The bank called" },
      { label: "Bank reference", value: "UTR4711" },
    ],
  })
})

test("a refund by bank transfer says its amount though BillDesk has none", () => {
  const detail = {
    source: "person",
    by: "user_1",
    why: "Wrong size",
    bank_reference: "UTR1",
    amount: paise(4950),
  }
  const told = {
    kind: "refund",
    actor: "merchant",
    from_status: null,
    to_status: "requested",
    detail,
  } as const
  expect(eventEntry(event({ ...told, attempt: null }))).toMatchObject({
    kind: "money",
    text: "A refund of ₹49.50: recorded as sent by bank transfer.",
  })
})

test("a changed order says from what to what", () => {
  const detail = { by: "user_1", why: "All delivered" }
  const told = {
    kind: "order",
    actor: "merchant",
    from_status: "pending",
    to_status: "completed",
    detail,
  } as const
  expect(eventEntry(event({ ...told, attempt: null }))).toMatchObject({
    kind: "order",
    text: "A person changed the order from Under way to Completed.",
  })
})
