import { expect, test } from "vitest"
import { stemOf } from "./stem-of"

test.each([
  ["bottles", "bottle"],
  ["batteries", "battery"],
  ["glass", "glass"],
  ["chassis", "chassis"],
  ["bus", "bus"],
  ["s", "s"],
  ["बोतल", "बोतल"],
  ["600", "600"],
])("%s is looked for as %s", (word, stem) => {
  expect(stemOf(word)).toBe(stem)
})
