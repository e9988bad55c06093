import fc from "fast-check"
import { expect, test } from "vitest"
import { SealedBox } from "./sealed-box"

test("what was sealed is read again with the same secret and context, and is not to be seen meanwhile", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4 }), fc.string(), (text, context) => {
      const sealed = new SealedBox("secret").seal(text, context)
      expect(new SealedBox("secret").open(sealed, context)).toBe(text)
      expect(sealed.includes(text) && text.length > 8).toBe(false)
    }),
  )
})

test("another secret, another context and a changed text open nothing", () => {
  const sealed = new SealedBox("secret").seal("token", "reset_1")
  expect(new SealedBox("other").open(sealed, "reset_1")).toBeUndefined()
  expect(new SealedBox("secret").open(sealed, "reset_2")).toBeUndefined()
  expect(new SealedBox("secret").open(`${sealed.slice(0, -2)}AA`, "reset_1")).toBeUndefined()
  for (const odd of ["", "v1", "v1.", "v2.AAAA", "v1.AAAA"])
    expect(new SealedBox("secret").open(odd, "reset_1")).toBeUndefined()
})
