import { expect, test } from "vitest"
import { cartShape } from "./bag-shape"
import { bagOf } from "./read-bag"

const { cart } = cartShape.parse({
  cart: {
    id: "cart_1",
    currency_code: "inr",
    completed_at: null,
    email: null,
    item_total: 4347,
    shipping_total: "79",
    tax_total: 663.1,
    total: 4426,
    items: [
      {
        id: "b",
        product_title: "Holder",
        variant_title: "Default variant",
        quantity: 1,
        unit_price: 1349,
        total: 1349,
        created_at: "2026-11-02",
      },
      {
        id: "a",
        product_title: "Bottle",
        variant_title: "Graphite",
        quantity: 2,
        unit_price: 1499,
        total: 2998,
        created_at: "2026-11-01",
      },
    ],
    shipping_methods: [{ id: "sm", shipping_option_id: "so_1", amount: 79 }],
  },
})

test("amounts are Medusa's, whether sent as numbers or as text", () => {
  const bag = bagOf(cart)
  expect(bag.total).toEqual({ amount: 4426, currency: "inr" })
  expect(bag.shippingTotal.amount).toBe(79)
  expect(bag.lines.map((line) => line.total.amount)).toEqual([2998, 1349])
})

test("lines stand in the order in which they were put in, and pieces are counted over all lines", () => {
  const bag = bagOf(cart)
  expect(bag.lines.map((line) => line.id)).toEqual(["a", "b"])
  expect(bag.pieces).toBe(3)
})

test("Medusa's name for the only variant is not shown", () => {
  expect(bagOf(cart).lines.map((line) => line.variantTitle)).toEqual(["Graphite", ""])
})

test("a cart of which an order was made is no longer a bag to change", () => {
  expect(bagOf(cart).ordered).toBe(false)
  expect(bagOf({ ...cart, completed_at: "2026-11-21T10:00:00Z" }).ordered).toBe(true)
})

test("a cart without a total is not taken for a free one", () => {
  expect(cartShape.safeParse({ cart: { ...cart, total: undefined } }).success).toBe(false)
})
