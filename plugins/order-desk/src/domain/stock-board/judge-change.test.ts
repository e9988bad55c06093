import { expect, test } from "vitest"
import { judgeChange } from "./judge-change"

const present = { onHand: 7, promised: 3 }

test("a count is written when what the person saw is still so", () => {
  expect(judgeChange(present, { kind: "set", expected: 7, quantity: 12 })).toEqual({
    kind: "write",
    after: 12,
  })
})

test("a count of something else than what is there changes nothing and names both", () => {
  expect(judgeChange(present, { kind: "set", expected: 9, quantity: 12 })).toMatchObject({
    kind: "changed",
    message: expect.stringMatching(/is 7 now; you saw 9/) as string,
  })
})

test("an adjustment counts from what is there, whatever was seen", () => {
  expect(judgeChange(present, { kind: "adjust", by: -4 })).toEqual({ kind: "write", after: 3 })
})

test.each([
  [{ kind: "adjust", by: -8 }, "on hand"],
  [{ kind: "adjust", by: -5 }, "promised"],
  [{ kind: "set", expected: 7, quantity: 2 }, "promised"],
  [{ kind: "adjust", by: 10_000_000 }, "cannot be right"],
] as const)("%o is refused in words", (wanted, words) => {
  expect(judgeChange(present, wanted)).toMatchObject({
    kind: "refused",
    message: expect.stringContaining(words) as string,
  })
})

test("more may always come in, even where more is promised than is there", () => {
  expect(judgeChange({ onHand: 1, promised: 5 }, { kind: "adjust", by: 2 })).toEqual({
    kind: "write",
    after: 3,
  })
})
