import { expect, test } from "vitest"
import { bagCountIn } from "./bag-count"
import { idOf } from "./ids"
import { urls } from "./urls"

test("the badge reads its own cookie and no sane number counts as none", () => {
  expect(bagCountIn("a=1; bag_count=12; b=2")).toBe(12)
  expect(bagCountIn("bag_count=3")).toBe(3)
  for (const text of ["", "bag_count=", "bag_count=-1", "xbag_count=3", "bag_count=99999", "bag_count=<b>"]) {
    expect(bagCountIn(text)).toBe(0)
  }
})

test("only what looks like an id becomes one", () => {
  expect(idOf("bag", "cart_01KAJ8Z4M9T0GQ3N5S6P7R8V9W")).toBe("cart_01KAJ8Z4M9T0GQ3N5S6P7R8V9W")
  for (const given of [
    undefined,
    7,
    "",
    "cart_",
    "order_01KAJ8Z4M9T0GQ3N5S6P7R8V9W",
    "cart_../../admin/users",
    "cart_01KAJ8Z4M9T0?x=1",
  ]) {
    expect(idOf("bag", given)).toBeUndefined()
  }
})

test("whatever stands in a token stays inside its parameter", () => {
  const address = new URL(urls.order("order_1", "a&b=c#d/e"), "http://shop")
  expect(address.pathname).toBe("/order/order_1")
  expect([...address.searchParams]).toEqual([["t", "a&b=c#d/e"]])
})
