import { expect, test } from "vitest"
import { duration } from "./progress.mjs"

test.each([
  [0, "0.0 s"],
  [12_340, "12.3 s"],
  [59_949, "59.9 s"],
  [60_000, "1 min 00 s"],
  [125_400, "2 min 05 s"],
])("%i ms read as %s", (ms, words) => {
  expect(duration(ms)).toBe(words)
})
