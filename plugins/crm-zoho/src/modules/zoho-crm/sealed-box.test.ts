import fc from "fast-check"
import { Secret } from "medusa-integration-kit"
import { expect, it } from "vitest"

import { SealedBox } from "./sealed-box"

const box = new SealedBox(new Secret("a key of at least thirty-two characters"))
const other = new SealedBox(new Secret("another key of thirty-two characters and more"))

it("what was sealed is opened with the same key and the same context, and is never seen meanwhile", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8 }), fc.string(), (text, context) => {
      const sealed = box.seal(new Secret(text), context)
      expect(box.open(sealed, context)?.reveal()).toBe(text)
      expect(sealed).not.toContain(text)
    }),
    { numRuns: 50 },
  )
})

it("another key, another context or a changed letter opens nothing, and nothing is thrown", () => {
  const sealed = box.seal(new Secret("1000.aaaa.bbbb"), "refresh-token sandbox 1000.X")
  expect(other.open(sealed, "refresh-token sandbox 1000.X")).toBeUndefined()
  expect(box.open(sealed, "refresh-token production 1000.X")).toBeUndefined()
  const changed = sealed.slice(0, 30) + (sealed[30] === "A" ? "B" : "A") + sealed.slice(31)
  expect(box.open(changed, "refresh-token sandbox 1000.X")).toBeUndefined()
  fc.assert(fc.property(fc.string(), (text) => void expect(box.open(text, "x")).toBeUndefined()))
})

it("the same text is sealed differently each time", () => {
  expect(box.seal(new Secret("same"), "x")).not.toBe(box.seal(new Secret("same"), "x"))
})
