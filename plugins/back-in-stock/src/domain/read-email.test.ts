import fc from "fast-check"
import { expect, test } from "vitest"
import { readEmail } from "./read-email"

test.each([
  ["ananya@example.in", "ananya@example.in"],
  ["  Ananya.Sharma+shop@Example.CO.IN ", "ananya.sharma+shop@example.co.in"],
  ["a@b.museum", "a@b.museum"],
  [`${"a".repeat(64)}@example.in`, `${"a".repeat(64)}@example.in`],
])("%s can be written to", (text, address) => {
  expect(readEmail(text)).toBe(address)
})

test.each([
  "",
  "ananya",
  "ananya@",
  "@example.in",
  "ananya@example",
  "a@b@example.in",
  "ananya@example.in\r\nBcc: all@example.in",
  "ananya@example.in\n",
  "ananya\0@example.in",
  "Ananya <ananya@example.in>",
  "a@example.in,b@example.in",
  "a..b@example.in",
  '"a b"@example.in',
  "a@[127.0.0.1]",
  "अनन्या@उदाहरण.भारत",
  "ananya@exаmple.in",
  "😀@example.in",
  `${"a".repeat(65)}@example.in`,
  `${"a".repeat(10_000)}@example.in`,
  undefined,
  null,
  42,
  ["ananya@example.in"],
])("%j cannot", (text) => {
  expect(readEmail(text)).toBeUndefined()
})

test("nothing that is read holds anything but an address's plain characters", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.emailAddress()), (text) => {
      expect(readEmail(text) ?? "a@b.in").toMatch(/^[\x21-\x7e]+@[a-z0-9.-]+$/)
    }),
  )
})

test("ten thousand hostile characters are answered at once", () => {
  const started = performance.now()
  for (const text of ["a.".repeat(120), `a@${"a.".repeat(120)}`, `a@${"a-".repeat(120)}`, "a@".repeat(120)])
    expect(readEmail(text)).toBeUndefined()
  expect(performance.now() - started).toBeLessThan(50)
})
