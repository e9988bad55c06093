import { describe, expect, it } from "vitest"

import { isBillDeskHost } from "../hosts"
import { legacyBases, legacyBaseUrlFaults } from "./hosts"

it("UAT and production have hosts of BillDesk, each fit for its own environment only", () => {
  for (const environment of ["uat", "production"] as const) {
    const other = environment === "uat" ? "production" : "uat"
    const bases = legacyBases[environment]
    for (const url of [bases?.browser ?? "", bases?.server ?? ""]) {
      expect(isBillDeskHost(url)).toBe(true)
      expect(legacyBaseUrlFaults(url, environment)).toEqual([])
      expect(legacyBaseUrlFaults(url, other)).toHaveLength(1)
    }
  }
})

describe("a base URL", () => {
  it.each([
    [undefined, "uat", true],
    [undefined, "production", true],
    [undefined, "sandbox", false],
    ["http://127.0.0.1:7801", "sandbox", true],
    ["https://sandbox.example", "sandbox", true],
    ["http://sandbox.example", "sandbox", false],
    ["http://127.0.0.1:7801", "uat", true],
    ["http://127.0.0.1:7801", "production", false],
    ["https://www.billdesk.com.evil.example", "production", false],
    ["http://www.billdesk.com", "production", false],
    ["https://www.billdesk.com?x=1", "production", false],
    ["not a url", "uat", false],
  ] as const)("%s in %s: %s", (url, environment, fine) => {
    expect(legacyBaseUrlFaults(url, environment).length === 0).toBe(fine)
  })
})
