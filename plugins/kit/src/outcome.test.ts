import { expect, it } from "vitest"

import { accepted, refused, unknownOutcome } from "./outcome"

it("an accepted outcome carries its value", () => {
  expect(accepted(7)).toEqual({ kind: "accepted", value: 7 })
})

it("a refusal carries a code and a sentence", () => {
  expect(refused("duplicate", "There is one already.")).toEqual({
    kind: "refused",
    code: "duplicate",
    message: "There is one already.",
  })
})

it("an unknown outcome keeps its cause, and has no such member without one", () => {
  const cause = new Error("socket hang up")
  expect(unknownOutcome("timeout", "No answer.", cause)).toMatchObject({ kind: "unknown", cause })
  expect(unknownOutcome("timeout", "No answer.")).not.toHaveProperty("cause")
})
