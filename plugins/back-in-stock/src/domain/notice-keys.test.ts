import fc from "fast-check"
import { expect, test } from "vitest"
import { NoticeKeys } from "./notice-keys"

const keys = new NoticeKeys("a secret of this shop, long enough")

test("a token opens its own notice and no other", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(keys.opens(one, keys.tokenOf(one))).toBe(true)
      expect(keys.opens(other, keys.tokenOf(one))).toBe(one === other)
    }),
  )
})

test("whatever else is no token", () => {
  fc.assert(
    fc.property(fc.anything(), (token) => {
      expect(keys.opens("bisn_1", token)).toBe(false)
    }),
  )
})

test("another secret makes other tokens and other digests", () => {
  const others = new NoticeKeys("another secret of another shop, long")
  expect(others.opens("bisn_1", keys.tokenOf("bisn_1"))).toBe(false)
  expect(others.digestOf("a@b.in")).not.toBe(keys.digestOf("a@b.in"))
  expect(keys.digestOf("a@b.in")).toBe(keys.digestOf("a@b.in"))
})
