import { expect, test } from "vitest"
import { filtersOf, listPath, nextSort, pageOf, withList, withPage, withSingle } from "./desk-address"

const address = new URLSearchParams(
  "state=Kerala&state=Delhi&q=asha&page=3&utm_source=mail&payment_status=&sort=-amount",
)

test("a view keeps the filters and the order, and neither the page nor what is strange", () => {
  expect(filtersOf(address).toString()).toBe("state=Kerala&state=Delhi&q=asha&sort=-amount")
})

test("the list is asked for the page of the address", () => {
  expect(listPath(address)).toBe(
    "/admin/order-desk/orders?state=Kerala&state=Delhi&q=asha&sort=-amount&limit=25&offset=50",
  )
})

test("a page that is none is the first", () => {
  for (const page of ["0", "-1", "x", "1.5", ""]) expect(pageOf(new URLSearchParams({ page }))).toBe(0)
})

test("every change of a filter begins at the first page", () => {
  expect(withSingle(address, "q", "").has("page")).toBe(false)
  expect(withList(address, "state", ["Goa"]).getAll("state")).toEqual(["Goa"])
  expect(withPage(address, 1).get("page")).toBe("2")
})

test("a heading sorts its own first way, then the other", () => {
  expect(nextSort("-placed", "amount", "-")).toBe("-amount")
  expect(nextSort("-amount", "amount", "-")).toBe("amount")
  expect(nextSort("amount", "amount", "-")).toBe("-amount")
  expect(nextSort("name", "name", "")).toBe("-name")
})
