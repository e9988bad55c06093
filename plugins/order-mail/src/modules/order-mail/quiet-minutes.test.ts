import { expect, test } from "vitest"
import { QuietMinutes } from "./quiet-minutes"

const at = (seconds: number) => new Date(seconds * 1000)

test("a reader who was written to has peace for the time, and others do not wait", () => {
  const quiet = new QuietMinutes(60_000)
  expect(quiet.waitFor("a", at(0))).toBe(0)
  quiet.wroteTo("a", at(0))
  expect(quiet.waitFor("a", at(20))).toBe(40_000)
  expect(quiet.waitFor("b", at(20))).toBe(0)
  expect(quiet.waitFor("a", at(60))).toBe(0)
})
