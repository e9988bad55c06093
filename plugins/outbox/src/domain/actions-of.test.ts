import { expect, test } from "vitest"
import { actionsOf, statesThatAllow } from "./actions-of"

test("nothing can be done with a delivery in flight", () => {
  expect(actionsOf("sending")).toEqual([])
})

test("only what is not finished well can be discarded", () => {
  expect(statesThatAllow("discard")).toEqual(["waiting", "dead"])
  expect(statesThatAllow("replay")).toEqual(["waiting", "done", "superseded", "dead", "discarded"])
})
