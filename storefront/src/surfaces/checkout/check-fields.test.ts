import { expect, test } from "vitest"
import { canonical, faultsOf, valuesOf } from "./check-fields"
import { CONTACT_FIELDS } from "./steps"

test("a name in any script is a name, and emoji, scripts and ten thousand letters are not", () => {
  const fault = (fullName: string) => faultsOf({ fullName }, ["fullName"]).fullName
  expect(fault("मीरा अय्यर")).toBeUndefined()
  expect(fault("Mira 🎉")).toBe("characters")
  expect(fault("<script>alert(1)</script>")).toBe("characters")
  expect(fault("a".repeat(10_000))).toBe("too_long")
  expect(fault("")).toBe("required")
})

test("a field of the bill is judged as the same field of the delivery", () => {
  expect(faultsOf({ "billing.pincode": "0110" }, ["billing.pincode"])).toEqual({
    "billing.pincode": "invalid",
  })
  expect(canonical("billing.pincode", { "billing.pincode": " 411 001 " })).toBe("411001")
})

test("a file in place of a text is an empty text", () => {
  const form = new FormData()
  form.set("email", new Blob(["x"]))
  expect(valuesOf(form, CONTACT_FIELDS)).toEqual({ fullName: "", mobile: "", email: "" })
})
