import { expect, test } from "vitest"
import { joinSeen } from "./join-seen"
import { seenEntry, toldEntry } from "./told-entry"

const AT = "2026-11-22T08:35:09.000000Z"
const told = (what: string[], actor: object = { kind: "unknown" }, at = AT) =>
  toldEntry.parse({ id: "a", at, kind: "order", text: "Told.", actor, tells: [{ row: "order:1", what }] })
const seen = (what: string[], more: object = {}) =>
  seenEntry.parse({
    id: "w",
    at: AT,
    kind: "order",
    text: "Seen.",
    actor: { kind: "person", id: "user_1" },
    saw: { row: "order:1", what },
    ...more,
  })

test("what others tell is left out and lends its actor", () => {
  const { told: kept, seen: left } = joinSeen([told(["canceled_at", "status"])], [seen(["status"])])
  expect(left).toEqual([])
  expect(kept[0]?.actor).toMatchObject({ kind: "person", id: "user_1" })
})

test("a person without a name is named; who is known is not replaced", () => {
  const one = (actor: object) => joinSeen([told(["status"], actor)], [seen(["status"])]).told[0]?.actor
  expect(one({ kind: "person" })).toMatchObject({ id: "user_1" })
  expect(one({ kind: "shopper" })).toMatchObject({ kind: "shopper" })
  expect(one({ kind: "person", id: "user_2" })).toMatchObject({ id: "user_2" })
})

test("what nobody tells is shown, whether another row, another column or another hour", () => {
  expect(joinSeen([told(["status"])], [seen(["email"])]).seen).toHaveLength(1)
  expect(joinSeen([told(["created"])], [seen(["status"])]).seen).toHaveLength(1)
  const later = told(["status"], { kind: "unknown" }, "2026-11-22T09:35:09.000000Z")
  expect(joinSeen([later], [seen(["status"])]).seen).toHaveLength(1)
})

test("of two who were seen at a row within seconds the nearer one is named", () => {
  const near = seen(["status"], { actor: { kind: "person", id: "user_near" } })
  const far = seen(["status"], { at: "2026-11-22T08:35:14Z", actor: { kind: "person", id: "user_far" } })
  for (const both of [
    [near, far],
    [far, near],
  ])
    expect(joinSeen([told(["status"])], both).told[0]?.actor).toMatchObject({ id: "user_near" })
})

test("a mere witness is never shown", () => {
  expect(joinSeen([], [seen(["created"], { isOnlyWitness: true })]).seen).toEqual([])
})
