import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { SCENARIO_NOTES } from "../index"
import { CLIENT, REFRESH, setStage } from "../test-stage"
import type { Stage } from "../test-stage"

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
})
afterEach(() => stage.zoho.close())

const begin = (name: string, more: object = {}) => stage.control("POST", "scenarios", { name, ...more })
const endAll = () => stage.control("DELETE", "scenarios")
const row = (key: string, more: object = {}) => ({ Name: `#${key}`, Store_Order_ID: key, ...more })
const upsert = (data: object[], module = "Web_Orders") =>
  stage.crm("POST", `${module}/upsert`, { body: { data, duplicate_check_fields: ["Store_Order_ID"] } })
const records = async (module = "Web_Orders") =>
  (await stage.control("GET", `records/${module}`)).body["records"] as Record<string, unknown>[]
const field = async (module: string, name: string) => {
  const { body } = await stage.crm("GET", `settings/fields?module=${module}`)
  return (body["fields"] as { api_name: string }[]).find((one) => one.api_name === name)
}

describe("the list of scenarios", () => {
  it("names each one, what it is and whether it is on", async () => {
    await begin("rate-limited", { retry_after: 7, for_seconds: 60 })
    const { body } = await stage.control("GET", "scenarios")
    const list = body["scenarios"] as { name: string; on: boolean; active: object[] }[]
    expect(list.map(({ name }) => name)).toEqual(Object.keys(SCENARIO_NOTES))
    expect(list.filter(({ on }) => on)).toMatchObject([
      { name: "rate-limited", active: [{ retry_after: 7, ends_at: "2026-11-21T06:31:00.000Z", struck: 0 }] },
    ])
  })

  it.each([
    [{ name: "explode" }, /no scenario of that name/],
    [{ name: "down", how: "softly" }, /how/],
    [{ name: "down", more: 1 }, /more/],
    [{ name: "field-removed", module: "Nope" }, /no module Nope/],
    [{ name: "field-removed", field: "Nope" }, /no field Nope/],
    [{ name: "picklist-value-removed", value: "Nope" }, /no value Nope/],
    [{ name: "record-deleted", key: "none" }, /no such record/],
    [{ name: "record-edited", module: "Nope" }, /no module Nope/],
  ])("takes no order that would prove nothing: %o", async (order, reason) => {
    const refused = await stage.control("POST", "scenarios", order)
    expect(refused.status).toBe(400)
    expect(refused.body["error"]).toMatch(reason)
  })

  it("ends one by its name, all of them, or each by itself after its time", async () => {
    await begin("rate-limited")
    await begin("wrong-data-centre", { for_seconds: 60 })
    await stage.control("DELETE", "scenarios/rate-limited")
    expect((await stage.crm("GET", "org")).status).toBe(401)
    await stage.wait(60)
    expect((await stage.crm("GET", "org")).status).toBe(200)
    await begin("rate-limited")
    await endAll()
    expect((await stage.crm("GET", "org")).status).toBe(200)
  })
})

describe("Zoho", () => {
  it("that is down breaks the connection of the API and the accounts server, and does nothing", async () => {
    await stage.crm("GET", "org")
    await begin("down")
    await expect(upsert([row("o1")])).rejects.toThrow("fetch failed")
    await expect(stage.accounts("/oauth/v2/token", REFRESH)).rejects.toThrow("fetch failed")
    await begin("down", { how: "503" })
    expect((await upsert([row("o1")])).status).toBe(503)
    expect(await records()).toHaveLength(0)
  })

  it("whose accounts server alone is down still takes orders with a token that is there", async () => {
    await stage.crm("GET", "org")
    await begin("accounts-down", { how: "503" })
    expect((await stage.accounts("/oauth/v2/token", REFRESH)).status).toBe(503)
    expect((await upsert([row("o1")])).status).toBe(200)
  })

  it("that limits the rate says for how long", async () => {
    await begin("rate-limited", { retry_after: 90, for_seconds: 90 })
    const answer = await upsert([row("o1")])
    expect(answer).toMatchObject({ status: 429, body: { code: "TOO_MANY_REQUESTS" } })
    expect(answer.headers.get("retry-after")).toBe("90")
    await stage.wait(90)
    expect((await upsert([row("o1")])).status).toBe(200)
  })

  it("that is slow takes its time", async () => {
    await begin("slow", { ms: 150 })
    const began = performance.now()
    await stage.crm("GET", "org")
    expect(performance.now() - began).toBeGreaterThan(140)
  })

  it("loses the same answers for the same seed, and has carried out the writes", async () => {
    const lost = async () => {
      await stage.crm("GET", "org")
      await begin("lost-answers", { share: 0.4, seed: "7" })
      const fates: string[] = []
      for (let index = 0; index < 20; index += 1) {
        fates.push(
          await upsert([row(`o${index}`)]).then(
            () => "answered",
            () => "lost",
          ),
        )
      }
      expect(await records()).toHaveLength(20)
      return fates
    }
    const first = await lost()
    await stage.zoho.close()
    stage = await setStage()
    expect(await lost()).toEqual(first)
    const count = first.filter((fate) => fate === "lost").length
    expect(count).toBeGreaterThan(3)
    expect(count).toBeLessThan(14)
  })
})

describe("a connection", () => {
  it("whose token was revoked is dead until somebody connects again", async () => {
    await stage.crm("GET", "org")
    await begin("token-revoked")
    expect((await stage.crm("GET", "org")).body).toMatchObject({ code: "INVALID_TOKEN" })
    expect((await stage.accounts("/oauth/v2/token", REFRESH)).body).toEqual({ error: "invalid_code" })
    const { body } = await stage.control("POST", "grant-code", { scope: "ZohoCRM.org.READ" })
    const form = { ...CLIENT, grant_type: "authorization_code", code: String(body["code"]) }
    const tokens = (await stage.accounts("/oauth/v2/token", form)).body
    expect((await stage.crm("GET", "org", { token: String(tokens["access_token"]) })).status).toBe(200)
  })

  it("is as it was when the revocation is ended", async () => {
    await begin("token-revoked")
    await endAll()
    expect((await stage.accounts("/oauth/v2/token", REFRESH)).body).toHaveProperty("access_token")
  })

  it("whose access token ended has a refresh token all the same", async () => {
    await stage.crm("GET", "org")
    await begin("access-token-ended")
    expect((await stage.crm("GET", "org")).body).toMatchObject({ code: "INVALID_TOKEN" })
    expect((await stage.accounts("/oauth/v2/token", REFRESH)).body).toHaveProperty("access_token")
  })

  it("that lacks a scope hears OAUTH_SCOPE_MISMATCH where it is needed, and only there", async () => {
    await begin("scope-short", { lacks: ["ZohoCRM.coql.READ"] })
    const select_query = "select id from Web_Orders where Name = 'x'"
    expect(await stage.crm("POST", "coql", { body: { select_query } })).toMatchObject({
      status: 401,
      body: { code: "OAUTH_SCOPE_MISMATCH" },
    })
    expect((await upsert([row("o1")])).status).toBe(200)
  })

  it("to another data centre hears INVALID_TOKEN however fresh its token is", async () => {
    await begin("wrong-data-centre")
    expect(await stage.crm("GET", "org")).toMatchObject({ status: 401, body: { code: "INVALID_TOKEN" } })
  })
})

describe("a batch", () => {
  it("loses every third row to a partial failure, and the others arrive", async () => {
    await begin("partial-failure", { nth: 3, field: "Email", module: "Web_Orders" })
    const answer = await upsert(Array.from({ length: 7 }, (_, index) => row(`o${index}`)))
    expect(answer.status).toBe(207)
    const refused = answer.rows.flatMap(({ code }, index) => (code === "INVALID_DATA" ? [index] : []))
    expect(refused).toEqual([2, 5])
    expect(answer.rows[2]?.details).toEqual({ api_name: "Email", json_path: "$.data[2].Email" })
    expect(await records()).toHaveLength(5)
  })

  it("loses the rows with the named keys", async () => {
    await begin("partial-failure", { keys: ["O2"] })
    const answer = await upsert([row("o1"), row("o2")])
    expect(answer.rows.map(({ code }) => code)).toEqual(["SUCCESS", "INVALID_DATA"])
  })
})

describe("the organisation's set-up", () => {
  it.each(["system", "layout"])("gets a field that the %s demands, which metadata shows", async (by) => {
    await begin("mandatory-field-added", { module: "Web_Orders", field: "Delivery_Zone", by })
    expect(await field("Web_Orders", "Delivery_Zone")).toMatchObject({ system_mandatory: by === "system" })
    const { body } = await stage.crm("GET", "settings/layouts?module=Web_Orders")
    const [layout] = body["layouts"] as { sections: { fields: object[] }[] }[]
    expect(layout?.sections[0]?.fields).toContainEqual(
      expect.objectContaining({ api_name: "Delivery_Zone", required: true }),
    )
    expect((await upsert([row("o1")])).rows[0]).toMatchObject({
      code: "MANDATORY_NOT_FOUND",
      details: { api_name: "Delivery_Zone" },
    })
    expect((await upsert([row("o1", { Delivery_Zone: "South" })])).status).toBe(200)
    await endAll()
    expect((await upsert([row("o2")])).status).toBe(200)
  })

  it("loses a pick list value", async () => {
    await begin("picklist-value-removed", { module: "Web_Orders" })
    expect((await upsert([row("o1", { Payment_Status: "Successful" })])).rows[0]).toMatchObject({
      code: "INVALID_DATA",
      details: {
        api_name: "Payment_Status",
        supported_values: expect.not.arrayContaining(["Successful"]) as unknown,
      },
    })
  })

  it("gets a shorter field", async () => {
    await begin("field-shortened", { module: "Web_Orders", length: 5 })
    expect(await field("Web_Orders", "Customer_Name")).toMatchObject({ length: 5 })
    expect((await upsert([row("o1", { Customer_Name: "Meera I" })])).rows[0]?.details).toMatchObject({
      api_name: "Customer_Name",
      maximum_length: 5,
    })
  })

  it("loses a field", async () => {
    await begin("field-removed", { module: "Web_Orders", field: "Email" })
    expect(await field("Web_Orders", "Email")).toBeUndefined()
    expect((await upsert([row("o1", { Email: "a@example.in" })])).rows[0]).toMatchObject({
      code: "INVALID_DATA",
    })
  })

  it("changes in two places at once", async () => {
    await begin("field-removed", { module: "Web_Orders", field: "Email" })
    await begin("field-removed", { module: "Web_Orders", field: "Mobile" })
    expect(await field("Web_Orders", "Email")).toBeUndefined()
    expect(await field("Web_Orders", "Mobile")).toBeUndefined()
  })

  it("loses a module", async () => {
    await begin("module-missing", { module: "Web_Orders" })
    expect(await upsert([row("o1")])).toMatchObject({ status: 400, body: { code: "INVALID_MODULE" } })
    const { body } = await stage.crm("GET", "settings/modules")
    expect(JSON.stringify(body["modules"])).not.toContain("Web_Orders")
  })
})

describe("a person in the office", () => {
  it("deletes a record by its key", async () => {
    await upsert([row("o1"), row("o2")])
    await begin("record-deleted", { module: "Web_Orders", key: "O1" })
    expect(await records()).toMatchObject([{ Store_Order_ID: "o2" }])
    expect((await stage.crm("GET", "Web_Orders/deleted")).rows).toMatchObject([
      { deleted_by: { name: "Asha Menon" } },
    ])
  })

  it("edits a record, and is named as who did", async () => {
    const id = (await upsert([row("o1")])).rows[0]?.details["id"]
    await begin("record-edited", { module: "Web_Orders", id, values: { Customer_Name: "Somebody Else" } })
    expect((await stage.crm("GET", `Web_Orders/${String(id)}`)).rows[0]).toMatchObject({
      Customer_Name: "Somebody Else",
      Modified_By: { name: "Asha Menon" },
      Created_By: { name: "Shop Sync" },
    })
    const wrong = await begin("record-edited", { module: "Web_Orders", id, values: { Email: "no" } })
    expect(wrong.body["error"]).toContain("INVALID_DATA")
  })

  it("copies a record, and the copy has no unique values", async () => {
    await upsert([row("o1", { Customer_Name: "Meera" })])
    await begin("duplicate-by-hand", { module: "Web_Orders", key: "o1" })
    const [copy, original] = await records()
    expect(original).toMatchObject({ Store_Order_ID: "o1" })
    expect(copy).toMatchObject({ Name: "#o1", Customer_Name: "Meera", Created_By: { name: "Asha Menon" } })
    expect(copy).not.toHaveProperty("Store_Order_ID")
  })

  it("copies an order with its lines, each with an id of its own", async () => {
    const product = (await stage.crm("POST", "Products", { body: { data: [{ Product_Name: "Mug" }] } }))
      .rows[0]
    const Ordered_Items = [{ Product_Name: { id: product?.details["id"] }, Quantity: 2, List_Price: 5 }]
    await upsert([{ Subject: "S", Store_Order_ID: "o1", Ordered_Items }], "Sales_Orders")
    expect((await begin("duplicate-by-hand", { key: "o1" })).status).toBe(200)
    const ids = (await records("Sales_Orders")).map(
      (order) => (order["Ordered_Items"] as { id: string }[])[0]?.id,
    )
    expect(new Set(ids).size).toBe(2)
  })

  it("locks a record, which then cannot be changed while others can", async () => {
    await upsert([row("o1"), row("o2")])
    await begin("record-locked", { module: "Web_Orders", key: "o1" })
    const answer = await upsert([row("o1"), row("o2"), row("o3")])
    expect(answer.rows.map(({ code }) => code)).toEqual(["RECORD_LOCKED", "SUCCESS", "SUCCESS"])
  })
})
