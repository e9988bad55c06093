import fc from "fast-check"
import { expect, it } from "vitest"
import { fullNameRule, joinFullName, splitFullName } from "./full-name"

it("a name is split before its last word", () => {
  expect(splitFullName("Asha Rani Rao")).toEqual({ first_name: "Asha Rani", last_name: "Rao" })
})

it("a name of one word has no last name", () => {
  expect(splitFullName("Madonna")).toEqual({ first_name: "Madonna", last_name: "" })
})

it("absent parts are left out", () => {
  expect(joinFullName(null, "Rao")).toBe("Rao")
  expect(joinFullName(undefined, undefined)).toBe("")
})

it("every accepted name is the same after splitting and joining", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("Asha", "K.", "D'Souza", "राव", "Mary-Ann"), { minLength: 1, maxLength: 6 }),
      (words) => {
        const checked = fullNameRule.check(words.join("  "))
        if (!checked.ok) return
        const { first_name, last_name } = splitFullName(checked.value)
        expect(joinFullName(first_name, last_name)).toBe(checked.value)
      },
    ),
  )
})
