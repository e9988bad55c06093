import { expect, test } from "vitest"
import { parseOptions } from "./options"

test("absent is the standard", () => {
  expect(parseOptions(undefined)).toEqual({
    ok: true,
    settings: { colourTitles: ["colour", "color"], sizeTitles: ["size"], sweepMs: 60_000 },
  })
})

test("every fault is listed at once", () => {
  const verdict = parseOptions({ colourTitle: "Farbe", sweepSeconds: 1, sizeTitles: [""] })
  expect(verdict).toMatchObject({ ok: false })
  expect(verdict.ok ? [] : verdict.faults).toHaveLength(3)
})
