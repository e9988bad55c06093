import { expect, test } from "vitest"
import { filterIn, listPath, partsOf } from "./delivery-query"

const NOTHING = { destination: "", state: "", q: "" }

test("a link names destination, state and order in the page's address", () => {
  const filter = filterIn("?destination=zoho-crm&state=dead&q=SL1001")
  expect(filter).toEqual({ destination: "zoho-crm", state: "dead", q: "SL1001" })
  expect(listPath(filter, 1)).toBe(
    "/admin/outbox/deliveries?destination=zoho-crm&state=dead&q=SL1001&limit=20&offset=20",
  )
})

test("an address without a filter shows everything", () => {
  expect(filterIn("")).toEqual(NOTHING)
  expect(filterIn("?state=&q=+&page=2")).toEqual(NOTHING)
  expect(partsOf(filterIn(""))).toEqual({})
})

test("a state that there is not is no filter", () => {
  expect(filterIn("?state=Dead&destination=warehouse")).toEqual({ ...NOTHING, destination: "warehouse" })
})
