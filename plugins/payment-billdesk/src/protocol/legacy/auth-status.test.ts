import fc from "fast-check"
import { expect, it } from "vitest"

import { readLegacyAuthStatus } from "./auth-status"

it.each([
  ["0300", "success"],
  ["0399", "failed"],
  ["0002", "pending"],
  ["0001", "unknown"],
  ["NA", "unknown"],
])("%s is %s", (code, result) => void expect(readLegacyAuthStatus(code)).toBe(result))

it.each([
  "300",
  "399",
  "2",
  " 0300",
  "0300 ",
  "0300\n",
  "na",
  "03000",
  "",
  "0398",
  "0200",
  "toString",
  "__proto__",
])(
  "%j is unknown: the text counts, not its number",
  (code) => void expect(readLegacyAuthStatus(code)).toBe("unknown"),
)

it("no other text is money, or a failure", () => {
  fc.assert(
    fc.property(fc.string(), (code) => {
      fc.pre(!["0300", "0399", "0002"].includes(code))
      expect(readLegacyAuthStatus(code)).toBe("unknown")
    }),
  )
})
