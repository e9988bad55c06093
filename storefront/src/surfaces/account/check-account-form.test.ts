import { expect, test } from "vitest"
import english from "../../../messages/en/account.json"
import { checkFields, newPasswordFault } from "./check-account-form"

const ALL = ["email", "fullName", "mobile", "pincode", "address1", "address2", "city", "state"] as const

test("every fault has its sentence", () => {
  const wrong = Object.fromEntries(ALL.map((field) => [field, "😀".repeat(200)]))
  for (const values of [{}, wrong]) {
    for (const code of Object.values(checkFields(ALL, values).faults)) {
      expect(english.sentences).toHaveProperty(code)
    }
  }
  for (const password of ["", "short", "x".repeat(129)]) {
    expect(english.sentences).toHaveProperty(newPasswordFault(password) ?? "none")
  }
})

test("the account takes what the checkout takes, in the form in which it is stored", () => {
  const { value, faults } = checkFields(["email", "mobile"], {
    email: " Asha@Example.IN ",
    mobile: "098765 43210",
  })
  expect(faults).toEqual({})
  expect([value("email"), value("mobile")]).toEqual(["asha@example.in", "+919876543210"])
})

test("a mobile number may be left out of a profile, and a wrong one is not taken", () => {
  expect(checkFields(["mobile"], { mobile: " " }, ["mobile"]).faults).toEqual({})
  expect(checkFields(["mobile"], { mobile: "12" }, ["mobile"]).faults).toEqual({ mobile: "mobileInvalid" })
})

test("eight letters of any script make a password", () => {
  expect(newPasswordFault("मेरापासवर्ड")).toBeUndefined()
  expect(newPasswordFault("12345678")).toBeUndefined()
  expect(newPasswordFault("1234567")).toBe("passwordShort")
})
