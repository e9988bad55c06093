import { stopSuite } from "./stop-suite"

jest.setTimeout(300_000)

delete process.env["ORDER_DESK_WITH_STOCK_GUARD"]

describe("without the stock guard", () => {
  stopSuite("order-desk-stops")
})
