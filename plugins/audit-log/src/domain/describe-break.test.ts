import { expect, test } from "vitest"
import { describeBreak } from "./describe-break"

test("a break is told in a sentence with its place", () => {
  expect(describeBreak({ kind: "entry_edited", seq: "7", entryId: "9" })).toEqual({
    kind: "entry_edited",
    message: "Entry 9 is not what was sealed as number 7: it was edited afterwards.",
    seq: "7",
    entry_id: "9",
  })
})
