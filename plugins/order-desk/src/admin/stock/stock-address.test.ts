import { expect, test } from "vitest"
import { boardPath, withBoardPage, withPart } from "./stock-address"

test("the address holds the filters and the page, and a new filter begins at the first page", () => {
  const address = withBoardPage(new URLSearchParams("stock=out&q=mug&strange=1"), 2)
  expect(address.toString()).toBe("q=mug&stock=out&page=3")
  expect(boardPath(address)).toBe("/admin/stock-board?q=mug&stock=out&limit=50&offset=100")
  expect(withPart(address, "stock", "").toString()).toBe("q=mug")
})
