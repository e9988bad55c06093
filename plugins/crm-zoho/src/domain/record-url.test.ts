import { describe, expect, it } from "vitest"
import { recordUrl } from "./record-url"

describe("The link to a record", () => {
  const record = { dataCentre: "eu", module: "Sales_Orders", id: "7001" } as const

  it("leads to the data centre that the shop is connected to", () => {
    expect(recordUrl({ recordUrl: undefined, environment: "production" }, record)).toBe(
      "https://crm.zoho.eu/crm/EntityInfo.do?module=Sales_Orders&id=7001",
    )
    expect(recordUrl({ recordUrl: undefined, environment: "sandbox" }, record)).toBe(
      "https://crmsandbox.zoho.eu/crm/EntityInfo.do?module=Sales_Orders&id=7001",
    )
  })

  it("leads where the options say", () => {
    const settings = {
      recordUrl: "http://127.0.0.1:9012/records/{module}/{id}",
      environment: "sandbox",
    } as const
    expect(recordUrl(settings, { ...record, id: "a b" })).toBe(
      "http://127.0.0.1:9012/records/Sales_Orders/a%20b",
    )
  })
})
