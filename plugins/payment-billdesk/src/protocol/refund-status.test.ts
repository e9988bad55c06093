import { expect, it } from "vitest"

import { readRefundStatus } from "./refund-status"

it("a refund is accepted before settlement and after it", () => {
  expect(readRefundStatus("0699")).toBe("accepted")
  expect(readRefundStatus("0799")).toBe("accepted")
})

it.each(["0002", "0300", "799", "SUCCESS", "", "valueOf"])("%j is asked about again", (status) => {
  expect(readRefundStatus(status)).toBe("pending")
})
