import { describe, expect, it } from "vitest"
import type { StoredCart } from "../schema/cart-schema"
import { checkStoredCart } from "./check-stored-cart"

const ADDRESS = {
  id: "caaddr_1",
  first_name: "Asha",
  last_name: "Rao",
  phone: "+919876543210",
  address_1: "12 MG Road",
  address_2: null,
  city: "Pune",
  province: "Maharashtra",
  postal_code: "411001",
  country_code: "in",
  metadata: null,
}
const CART: StoredCart = {
  id: "cart_1",
  completed_at: null,
  email: "asha@example.com",
  metadata: null,
  region: { countries: [{ iso_2: "in" }] },
  shipping_address: ADDRESS,
  billing_address: null,
}

describe("an order is made", () => {
  it("of a cart whose details are whole", () => {
    expect(checkStoredCart(CART)).toEqual({ errors: {}, repairs: [] })
  })

  it("with valid details brought into their form first", () => {
    const shipping_address = { ...ADDRESS, phone: "098765 43210", province: "IN-MH", country_code: null }
    expect(checkStoredCart({ ...CART, shipping_address })).toEqual({
      errors: {},
      repairs: [{ id: "caaddr_1", phone: "+919876543210", province: "Maharashtra", country_code: "in" }],
    })
  })

  it("with a billing row that holds nothing but a country, as Medusa makes it", () => {
    const billing_address = { id: "caaddr_2", country_code: "in" }
    expect(checkStoredCart({ ...CART, billing_address })).toEqual({ errors: {}, repairs: [] })
  })

  it("of any cart that is not for India", () => {
    const elsewhere = {
      ...CART,
      region: { countries: [{ iso_2: "de" }] },
      shipping_address: null,
      email: null,
    }
    expect(checkStoredCart(elsewhere)).toEqual({ errors: {}, repairs: [] })
  })
})

describe("no order is made", () => {
  it.each([
    ["fullName", { first_name: null, last_name: null }],
    ["mobile", { phone: null }],
    ["pincode", { postal_code: "" }],
    ["address1", { address_1: null }],
    ["city", { city: null }],
    ["state", { province: "Bavaria" }],
    ["country", { country_code: "de" }],
  ])("without a good %s", (field, part) => {
    expect(
      Object.keys(checkStoredCart({ ...CART, shipping_address: { ...ADDRESS, ...part } }).errors),
    ).toEqual([field])
  })

  it("without an address, and every detail is named", () => {
    expect(Object.keys(checkStoredCart({ ...CART, shipping_address: null, email: null }).errors)).toEqual([
      "fullName",
      "mobile",
      "pincode",
      "address1",
      "city",
      "state",
      "email",
    ])
  })

  it("with half a billing address", () => {
    const billing_address = { id: "caaddr_2", country_code: "in", first_name: "Asha", last_name: "Rao" }
    expect(Object.keys(checkStoredCart({ ...CART, billing_address }).errors)).toEqual([
      "billing.mobile",
      "billing.pincode",
      "billing.address1",
      "billing.city",
      "billing.state",
    ])
  })
})
