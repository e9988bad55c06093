import { expect, test } from "vitest"
import { indianMoment } from "./format"

test("a moment is told to the second as India's clocks have it", () => {
  expect(indianMoment("2026-11-22T08:35:09.123456Z")).toBe("22 Nov 2026, 14:05:09 IST")
  expect(indianMoment("2026-09-02T18:35:09Z")).toBe("3 Sep 2026, 00:05:09 IST")
})
