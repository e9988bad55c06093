import fc from "fast-check"
import { expect, test } from "vitest"
import { readResetToken } from "./reset-token"

const tokenOf = (claims: unknown) =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.signature`

test("a token names itself and its end", () => {
  expect(readResetToken(tokenOf({ jti: "one", exp: 1_800_000_000 }))).toEqual({
    jti: "one",
    endsAt: new Date("2027-01-15T08:00:00Z"),
  })
})

test("whatever else is none, and nothing breaks", () => {
  expect(readResetToken(tokenOf({ exp: 1_800_000_000 }))).toBeUndefined()
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readResetToken(text)).toBeUndefined()
    }),
  )
})
