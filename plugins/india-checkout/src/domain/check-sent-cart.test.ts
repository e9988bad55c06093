import { describe, expect, it } from "vitest"
import type { Region, SentCart } from "../schema/cart-schema"
import { carriesDetails, checkSentCart } from "./check-sent-cart"
import { sentenceFor } from "./detail-errors"

const INDIA: Region = { countries: [{ iso_2: "in" }] }
const SOUTH_ASIA: Region = { countries: [{ iso_2: "in" }, { iso_2: "lk" }] }
const EUROPE: Region = { countries: [{ iso_2: "de" }, { iso_2: "cz" }] }
const nowhere = { shipping: undefined, billing: undefined }

const errorsIn = (body: SentCart, region = INDIA, countries: { shipping?: string; billing?: string } = {}) =>
  Object.keys(checkSentCart(body, { region, countries: { ...nowhere, ...countries } }).errors)

describe("a cart in a region whose only country is India", () => {
  it("has what is sent of its addresses brought into form, and nothing else touched", () => {
    const sent = {
      promo_codes: ["NEW"],
      email: "Asha@Example.com",
      shipping_address: { phone: "98765 43210", province: "ka", company: "Rao & Sons" },
    }
    const { body, errors } = checkSentCart(sent, { region: INDIA, countries: nowhere })
    expect(errors).toEqual({})
    expect(body).toEqual({
      promo_codes: ["NEW"],
      email: "asha@example.com",
      shipping_address: { phone: "+919876543210", province: "Karnataka", company: "Rao & Sons" },
    })
  })

  it("may have any field cleared", () => {
    expect(
      errorsIn({ email: null, shipping_address: { phone: null, first_name: null, postal_code: null } }),
    ).toEqual([])
  })

  it("has a blank where something is required refused", () => {
    expect(errorsIn({ shipping_address: { phone: "", city: " " } })).toEqual(["mobile", "city"])
  })

  it("takes half a name, and judges a whole one", () => {
    expect(errorsIn({ shipping_address: { last_name: "K" } })).toEqual([])
    expect(errorsIn({ shipping_address: { first_name: "K", last_name: "" } })).toEqual(["fullName"])
    expect(errorsIn({ shipping_address: { first_name: "a".repeat(60), last_name: "b".repeat(60) } })).toEqual(
      ["fullName"],
    )
  })

  it("has each fault of the billing address named as such", () => {
    expect(errorsIn({ billing_address: { phone: "1", metadata: { gstin: "x" } } })).toEqual([
      "billing.mobile",
      "billing.gstin",
    ])
  })

  it("delivers within India only, however the country is written", () => {
    expect(errorsIn({ shipping_address: { country_code: "IN" } })).toEqual([])
    expect(errorsIn({ shipping_address: { country_code: "lk" } })).toEqual(["country"])
    expect(errorsIn({ shipping_address: { country_code: 91 } })).toEqual(["country"])
  })
})

describe("a cart in a region of several countries", () => {
  it("has Indian addresses checked, said or stored", () => {
    expect(errorsIn({ shipping_address: { country_code: "in", phone: "1" } }, SOUTH_ASIA)).toEqual(["mobile"])
    expect(errorsIn({ shipping_address: { phone: "1" } }, SOUTH_ASIA, { shipping: "in" })).toEqual(["mobile"])
  })

  it("has the addresses of the other countries left alone", () => {
    expect(errorsIn({ shipping_address: { country_code: "lk", phone: "1" } }, SOUTH_ASIA)).toEqual([])
    expect(errorsIn({ shipping_address: { phone: "1" } }, SOUTH_ASIA, { shipping: "lk" })).toEqual([])
  })
})

it("a cart that has nothing to do with India is left alone", () => {
  const sent = { email: "not an address", shipping_address: { country_code: "de", phone: "1" } }
  expect(checkSentCart(sent, { region: EUROPE, countries: nowhere })).toEqual({ body: sent, errors: {} })
})

it("an address given by its id is left to the check of what is stored", () => {
  expect(errorsIn({ shipping_address: "cuaddr_123" })).toEqual([])
})

it("a body without details is not looked into", () => {
  expect(carriesDetails({ promo_codes: ["NEW"] })).toBe(false)
  expect(carriesDetails({ metadata: { gstin: "27AAPFU0939F1ZV" } })).toBe(true)
})

it("one fault is told by its own sentence, several by their names", () => {
  const of = (body: SentCart) =>
    sentenceFor(checkSentCart(body, { region: INDIA, countries: nowhere }).errors)
  expect(of({ shipping_address: { postal_code: "1" } })).toBe(
    "Enter a 6-digit pincode. It cannot begin with 0.",
  )
  expect(of({ shipping_address: { postal_code: "1", phone: "1" }, billing_address: { city: "" } })).toBe(
    "Please check these details: Mobile number, Pincode, Billing City.",
  )
})
