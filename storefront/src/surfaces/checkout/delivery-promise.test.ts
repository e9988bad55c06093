import { expect, test } from "vitest"
import { deliveryPromise } from "./delivery-promise"

const STANDARD = { speed: "standard", promise: "3 to 6 working days" } as const
const EXPRESS = { speed: "express", promise: "1 to 2 working days" } as const
const SENTENCE = "To {pincode} usually {from} to {to} working days"

test("to a far place an option promises what the product page says", () => {
  expect(deliveryPromise(STANDARD, "793 001", SENTENCE)).toBe("To 793001 usually 5 to 9 working days")
  expect(deliveryPromise(EXPRESS, "793001", SENTENCE)).toBe("To 793001 usually 2 to 4 working days")
  expect(deliveryPromise(STANDARD, "900056", SENTENCE)).toBe("To 900056 usually 6 to 10 working days")
})

test("until a pincode is known an option speaks for itself", () => {
  for (const typed of [undefined, "", "7930", "290001", "🎉"]) {
    expect(deliveryPromise(STANDARD, typed, SENTENCE)).toBe("3 to 6 working days")
  }
})

test("an option that the merchant made speaks for itself", () => {
  const drone = { speed: undefined, promise: "Before lunch" }
  expect(deliveryPromise(drone, "793001", SENTENCE)).toBe("Before lunch")
})
