import { expect, it } from "vitest"
import { EVENT_ORIGINS } from "./event-names"
import { ga4Twin } from "./ga4-twin"

const items = [{ item_id: "LS-INSBOT-EME", item_name: "Insulated Bottle 600 ml", price: 1499, quantity: 1 }]
const worth = { currency: "INR", value: 1499 }

it("a bag that grows is added to, and one that shrinks is removed from", () => {
  expect(ga4Twin({ name: "cart.add", properties: { ...worth, items } })).toEqual({
    name: "add_to_cart",
    params: { ...worth, items },
  })
  const update = (change: "increased" | "decreased") =>
    ga4Twin({ name: "cart.update", properties: { ...worth, items, change } })
  expect(update("increased")).toEqual({ name: "add_to_cart", params: { ...worth, items } })
  expect(update("decreased")).toEqual({ name: "remove_from_cart", params: { ...worth, items } })
})

it("the money is the purchase, named by the order's number; the unpaid order is not", () => {
  const properties = { ...worth, order_number: "SL1042", tax: 228.66, shipping: 0, items }
  expect(ga4Twin({ name: "payment.succeeded", properties })).toEqual({
    name: "purchase",
    params: { ...worth, transaction_id: "SL1042", tax: 228.66, shipping: 0, items },
  })
  expect(ga4Twin({ name: "checkout.complete", properties })?.name).toBe("add_payment_info")
})

it("a payment attempt and a parcel are nothing to GA4", () => {
  expect(ga4Twin({ name: "payment.created", properties: { ...worth, order_number: "42" } })).toBeNull()
  expect(
    ga4Twin({ name: "fulfillment.updated", properties: { order_number: "42", status: "shipped" } }),
  ).toBeNull()
})

it("there are seven events, three of them told by browsers", () => {
  expect(Object.keys(EVENT_ORIGINS)).toHaveLength(7)
  expect(Object.values(EVENT_ORIGINS).filter((origin) => origin === "browser")).toHaveLength(3)
})
