import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { setStage } from "../test-stage"
import type { Stage } from "../test-stage"

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
})
afterEach(() => stage.zoho.close())

const page = async (path: string) => (await fetch(stage.zoho.url + path)).text()
const press = (name: string, what: string, headers: Record<string, string> = {}) =>
  fetch(`${stage.zoho.url}/sandbox/console/scenario`, {
    method: "POST",
    redirect: "manual",
    headers,
    body: new URLSearchParams({ name, do: what }),
  })

describe("the console", () => {
  it("shows every module, the credits, the latest calls and the scenarios", async () => {
    await stage.crm("POST", "Contacts", {
      body: { data: [{ Last_Name: "Iyer", Email: "meera@example.in" }] },
    })
    await stage.crm("POST", "Contacts", { body: { data: [{ First_Name: "x" }] } })
    const html = await page("/")
    for (const heading of [
      "Sales Orders",
      "Web Orders",
      "Deals",
      "Contacts",
      "Accounts",
      "Products",
      "Notes",
    ]) {
      expect(html).toContain(heading)
    }
    expect(html).toContain("meera@example.in")
    expect(html).toContain("2 of 50000")
    expect(html).toContain("POST /crm/v8/Contacts")
    expect(html).toContain("MANDATORY_NOT_FOUND")
    expect(html).toContain("lost-answers")
  })

  it("begins and ends a scenario by its button", async () => {
    expect((await press("rate-limited", "begin")).headers.get("location")).toBe("/#scenarios")
    expect((await stage.crm("GET", "org")).status).toBe(429)
    expect(await page("/")).toContain("on, struck 1")
    await press("rate-limited", "end")
    expect((await stage.crm("GET", "org")).status).toBe(200)
  })

  it("takes no form from another site's page", async () => {
    expect((await press("down", "begin", { "sec-fetch-site": "cross-site" })).status).toBe(403)
  })

  it("shows a record's lines and who changed what, also after its deletion", async () => {
    const make = async (module: string, row: object) =>
      String((await stage.crm("POST", module, { body: { data: [row] } })).rows[0]?.details["id"])
    const product = await make("Products", { Product_Name: "Ceramic mug" })
    const line = { Product_Name: { id: product }, Quantity: 2, List_Price: 100 }
    const id = await make("Sales_Orders", { Subject: "Web order #1", Ordered_Items: [line] })
    await stage.crm("PUT", `Sales_Orders/${id}`, { body: { data: [{ Status: "Delivered" }] } })
    await stage.control("POST", "scenarios", { name: "record-edited", id, values: { Carrier: "DTDC" } })
    const html = await page(`/records/Sales_Orders/${id}`)
    expect(html).toContain("Ceramic mug")
    expect(html).toMatch(/Shop Sync[\s\S]*added/)
    expect(html).toMatch(/Asha Menon[\s\S]*Carrier[\s\S]*DTDC/)
    await stage.control("POST", "scenarios", { name: "record-deleted", id })
    expect(await page(`/records/Sales_Orders/${id}`)).toContain("deleted")
    expect((await fetch(`${stage.zoho.url}/records/Sales_Orders/1`)).status).toBe(404)
  })
})
