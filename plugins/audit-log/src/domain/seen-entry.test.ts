import { expect, test } from "vitest"
import { seenEntry, type SeenChange } from "./seen-entry"

const change = (more: Partial<SeenChange>): SeenChange => ({
  id: "9",
  at: "2026-11-22T08:35:09.000000Z",
  actor_type: "user",
  actor_id: "user_1",
  route: null,
  action: "changed",
  target_type: "order",
  target_id: "order_1",
  before: { status: "requires_action" },
  after: { status: "pending", custom_display_id: "SL1" },
  reason: null,
  ...more,
})

test("a change of the order is told column by column, before and after", () => {
  expect(seenEntry(change({}), "order")).toMatchObject({
    text: "The order was changed.",
    actor: { kind: "person", id: "user_1" },
    details: [
      { label: "Status", before: "requires_action", after: "pending", of: "status" },
      { label: "Order number", before: null, after: "SL1", of: "custom_display_id" },
    ],
    saw: { row: "order:order_1", what: ["status", "custom_display_id"] },
    isOnlyWitness: false,
  })
})

test("of a row that others tell only the actor is told", () => {
  const made = change({
    action: "created",
    target_type: "capture",
    target_id: "capt_1",
    actor_type: "job",
    actor_id: "poll",
  })
  expect(seenEntry(made, "capture")).toMatchObject({
    actor: { kind: "job", name: "poll" },
    saw: { row: "capture:capt_1", what: ["created"] },
    isOnlyWitness: true,
  })
})

test("an act that was recorded about the order is told by its name; a gap is not", () => {
  expect(
    seenEntry(change({ action: "printed the invoice", reason: "Asked by mail." }), undefined),
  ).toMatchObject({
    text: "Recorded: printed the invoice. Asked by mail.",
    isOnlyWitness: false,
  })
  expect(seenEntry(change({ action: "gap" }), "order").isOnlyWitness).toBe(true)
})
