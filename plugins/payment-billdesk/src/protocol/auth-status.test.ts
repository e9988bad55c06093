import fc from "fast-check"
import { expect, it } from "vitest"

import { readAuthStatus } from "./auth-status"

it.each([
  ["0300", "success"],
  ["0002", "pending"],
  ["0399", "failed"],
  ["0001", "unknown"],
  ["0398", "unknown"],
  ["NA", "unknown"],
])("%s is %s", (code, result) => void expect(readAuthStatus(code)).toBe(result))

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
  "toString",
  "__proto__",
  "constructor",
])(
  "%j is unknown: the text counts, not its number",
  (code) => void expect(readAuthStatus(code)).toBe("unknown"),
)

it("no other text is money, or a failure", () => {
  fc.assert(
    fc.property(fc.string(), (code) => {
      fc.pre(!["0300", "0002", "0399"].includes(code))
      expect(readAuthStatus(code)).toBe("unknown")
    }),
  )
})
