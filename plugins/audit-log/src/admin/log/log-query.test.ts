import { expect, test } from "vitest"
import { addressOf, exportPath, listPath, NO_FILTER, viewIn } from "./log-query"

test("a view and its address say the same", () => {
  const view = {
    filter: { ...NO_FILTER, q: "a b&c", from: "2026-11-01", actor_type: "user", target: "order_1" },
    before: "900",
    opened: "12",
  }
  const address = addressOf("/app/audit-log", view)
  expect(viewIn(address.slice(address.indexOf("?")))).toEqual(view)
  expect(addressOf("/app/audit-log", viewIn(""))).toBe("/app/audit-log")
})

test("what is malformed in a link is no filter", () => {
  expect(viewIn("?from=yesterday&actor_type=king&before=x&entry=%27&colour=red")).toEqual({
    filter: NO_FILTER,
    before: "",
    opened: "",
  })
})

test("the list asks for a page, and the export for everything", () => {
  const filter = { ...NO_FILTER, action: "log-in failed" }
  expect(listPath({ filter, before: "7", opened: "3" })).toBe(
    "/admin/audit-log?action=log-in+failed&before=7&limit=50",
  )
  expect(exportPath(filter)).toBe("/admin/audit-log/export?action=log-in+failed")
})
