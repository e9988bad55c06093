import fc from "fast-check"
import { expect, it } from "vitest"
import { gstinCheckCharacter, gstinRule } from "./gstin"
import { STATES } from "./states"

// The number that guides to the GST commonly show as an example.
it.each(["27AAPFU0939F1ZV", "27aapfu0939f1zv", " 27 AAPFU 0939F 1ZV "])("%s is right", (typed) => {
  expect(gstinRule.check(typed)).toEqual({ ok: true, value: "27AAPFU0939F1ZV" })
})

it("may be left out", () => {
  expect(gstinRule.check("")).toEqual({ ok: true, value: "" })
})

it.each([
  ["27AAPFU0939F1ZW", "checksum"],
  ["27AAPFU0939F1Z", "invalid"],
  ["00AAPFU0939F1ZV", "invalid"],
  ["27AAPFU0939F1AV", "invalid"],
  ["27AAPFU0939F0ZV", "invalid"],
  ["27AAPFU0939F1ZV0", "invalid"],
])("%s is refused: %s", (typed, code) => expect(gstinRule.check(typed)).toMatchObject({ ok: false, code }))

const letter = fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ")
const digit = fc.constantFrom(..."0123456789")
const bodies = fc
  .tuple(
    fc.constantFrom(...STATES.map((state) => state.gst)),
    fc.array(letter, { minLength: 5, maxLength: 5 }),
    fc.array(digit, { minLength: 4, maxLength: 4 }),
    letter,
    fc.constantFrom(..."123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
  )
  .map(
    ([state, name, serial, last, registration]) =>
      `${state}${name.join("")}${serial.join("")}${last}${registration}Z`,
  )

it("every well-formed body has exactly one check character", () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const right = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"].filter(
        (last) => gstinRule.check(body + last).ok,
      )
      expect(right).toEqual([gstinCheckCharacter(body)])
    }),
    { numRuns: 200 },
  )
})

it("one mistyped letter of the PAN is always noticed", () => {
  fc.assert(
    fc.property(bodies, fc.integer({ min: 2, max: 6 }), letter, (body, place, other) => {
      fc.pre(body[place] !== other)
      const mistyped = body.slice(0, place) + other + body.slice(place + 1)
      expect(gstinCheckCharacter(mistyped)).not.toBe(gstinCheckCharacter(body))
    }),
  )
})
