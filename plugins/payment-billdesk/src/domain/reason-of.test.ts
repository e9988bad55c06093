import { expect, it } from "vitest"
import { reasonOf } from "./reason-of"

it("an error, a serialised error and a bare text all give their words", () => {
  expect(reasonOf(new Error("lost"))).toBe("lost")
  expect(reasonOf({ message: "lost", type: "x" })).toBe("lost")
  expect(reasonOf("lost")).toBe("lost")
})
