import { expect, test } from "vitest"
import { countdownText } from "./countdown-text"

test.each([
  [29 * 60_000 + 5_999, "29:05"],
  [60_000, "1:00"],
  [59_999, "0:59"],
  [3_729_000, "1:02:09"],
  [999, "0:00"],
  [0, "0:00"],
  [-5_000, "0:00"],
])("%d ms are left as %s", (ms, text) => {
  expect(countdownText(ms)).toBe(text)
})
