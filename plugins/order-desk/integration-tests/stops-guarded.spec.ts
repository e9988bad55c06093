import { stopSuite } from "./stop-suite"

jest.setTimeout(300_000)

process.env["ORDER_DESK_WITH_STOCK_GUARD"] = "1"

describe("with the stock guard", () => {
  stopSuite("order-desk-stops-guarded")
})
