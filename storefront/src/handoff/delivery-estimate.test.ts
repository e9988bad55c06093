import fc from "fast-check"
import { expect, test } from "vitest"
import { deliveryEstimate, pincodeIn } from "./delivery-estimate"

test("a parcel to Pune comes sooner than one to Chennai, and one to the islands comes last", () => {
  expect(deliveryEstimate("411001")).toMatchObject({
    zone: "near",
    states: ["Maharashtra"],
    standard: [3, 4],
  })
  expect(deliveryEstimate("600001")).toMatchObject({ zone: "mainland", standard: [4, 6] })
  expect(deliveryEstimate("744101")).toMatchObject({ zone: "far", express: [2, 4] })
})

test("where a zone crosses a border the longer estimate is given", () => {
  expect(deliveryEstimate("783101")?.zone).toBe("far")
  expect(deliveryEstimate("737101")?.zone).toBe("far")
})

test("the army's post is known and a zone that does not exist is not guessed at", () => {
  expect(deliveryEstimate("900001")).toMatchObject({ zone: "army", states: [] })
  expect(deliveryEstimate("290001")).toBeUndefined()
})

test("a pincode may be typed with a space and is never anything but six digits", () => {
  expect(pincodeIn("110 001")).toBe("110001")
  for (const typed of [undefined, "", "011001", "1234567", "४११००१", "411001;", "4".repeat(10_000)]) {
    expect(pincodeIn(typed)).toBeUndefined()
  }
  fc.assert(
    fc.property(fc.string(), (typed) => {
      expect(pincodeIn(typed) ?? "100000").toMatch(/^[1-9]\d{5}$/)
    }),
  )
})
