import { expect, test } from "vitest"
import type { SavedAddress } from "@/commerce/customer-addresses"
import { knownContact, knownDelivery, shownAddress } from "./known-values"

const address = (id: string, given: Partial<SavedAddress> = {}): SavedAddress => ({
  id,
  isDefault: false,
  fullName: "Asha Rao",
  mobile: "9840012345",
  pincode: "110001",
  address1: "12 MG Road",
  address2: "",
  city: "New Delhi",
  state: "Delhi",
  ...given,
})
const HOME = address("cuaddr_home")
const MOTHER = address("cuaddr_mother", { fullName: "Meera Rao", pincode: "411001", address1: "7 Park Lane" })
const UNPLACED = { fullName: "Asha Rao", mobile: "9840012345", email: "asha@example.in", address1: "" }
const PLACED = {
  ...UNPLACED,
  pincode: "560001",
  address1: "1 Brigade Road",
  city: "Bengaluru",
  state: "Karnataka",
}

test("the account answers only what the bag leaves open", () => {
  const customer = { email: "account@example.in", fullName: "Asha R", mobile: "9000000000" }
  expect(knownContact({ email: "bag@example.in", fullName: "", mobile: "" }, customer)).toEqual({
    ...customer,
    email: "bag@example.in",
  })
  expect(knownContact(UNPLACED, undefined)).toBe(UNPLACED)
})

test("a bag that goes nowhere yet goes to the first saved address", () => {
  const values = knownDelivery(UNPLACED, [MOTHER, HOME], undefined)
  expect(values).toMatchObject({ fullName: "Meera Rao", pincode: "411001", email: "asha@example.in" })
  expect(shownAddress(values, [HOME, MOTHER])).toBe(MOTHER)
})

test("a bag that goes somewhere keeps its address until another is asked for", () => {
  expect(knownDelivery(PLACED, [HOME, MOTHER], undefined)).toBe(PLACED)
  expect(shownAddress(PLACED, [HOME, MOTHER])).toBeUndefined()
  expect(knownDelivery(PLACED, [HOME, MOTHER], MOTHER)).toMatchObject({ address1: "7 Park Lane" })
})

test("an address to be typed leaves who takes the parcel, and nothing of the place", () => {
  expect(knownDelivery(PLACED, [HOME], "new")).toMatchObject({
    fullName: "Asha Rao",
    address1: "",
    state: "",
  })
})

test("an address without a mobile number takes that of the bag, and counts as shown", () => {
  const quiet = address("cuaddr_quiet", { mobile: "" })
  const values = knownDelivery(UNPLACED, [quiet], undefined)
  expect(values.mobile).toBe("9840012345")
  expect(shownAddress(values, [quiet])).toBe(quiet)
})

test("what was changed in the form is no saved address any more", () => {
  const values = { ...knownDelivery(UNPLACED, [HOME], HOME), address2: "2nd floor" }
  expect(shownAddress(values, [HOME, MOTHER])).toBeUndefined()
})
