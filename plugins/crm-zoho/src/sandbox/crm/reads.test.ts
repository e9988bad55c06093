import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { setStage } from "../test-stage"
import type { Stage } from "../test-stage"

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
})
afterEach(() => stage.zoho.close())

const insert = (module: string, rows: object[]) => stage.crm("POST", module, { body: { data: rows } })
const query = (select_query: string) => stage.crm("POST", "coql", { body: { select_query } })
const search = (module: string, params: Record<string, string>) =>
  stage.crm("GET", `${module}/search?${new URLSearchParams(params).toString()}`)
const named = (items: unknown, name: string) =>
  (items as { api_name: string }[]).find((item) => item.api_name === name)

const MEERA = {
  Last_Name: "Iyer",
  Email: "meera@example.in",
  Mobile: "+919840012345",
  Store_Customer_ID: "cus_1",
}
const RAVI = { Last_Name: "Rao (Chennai)", Email: "ravi@example.in", Store_Customer_ID: "cus_2" }

describe("a list", () => {
  it("demands to know the fields, and gives those and the id", async () => {
    await insert("Contacts", [MEERA])
    expect(await stage.crm("GET", "Contacts")).toMatchObject({
      status: 400,
      body: { code: "REQUIRED_PARAM_MISSING", details: { param_name: "fields" } },
    })
    const { rows } = await stage.crm("GET", "Contacts?fields=Email,Title")
    expect(rows).toMatchObject([{ Email: MEERA.Email, Title: null }])
    expect(rows[0]).not.toHaveProperty("Last_Name")
    expect((await stage.crm("GET", "Contacts?fields=Nope")).body).toMatchObject({ code: "INVALID_DATA" })
  })

  it("of nothing is 204 with an empty body", async () => {
    expect(await stage.crm("GET", "Contacts?fields=id")).toMatchObject({ status: 204, body: { text: "" } })
  })

  it("goes on by page and by page token, which is over after a day and belongs to its query", async () => {
    await insert("Contacts", [MEERA, RAVI, { Last_Name: "Das" }])
    const first = await stage.crm("GET", "Contacts?fields=Last_Name&per_page=2")
    expect(first.rows.map((row) => row["Last_Name"])).toEqual(["Das", RAVI.Last_Name])
    expect(first.body["info"]).toMatchObject({ count: 2, page: 1, more_records: true })
    const token = String((first.body["info"] as Record<string, unknown>)["next_page_token"])
    const next = (fields: string) =>
      stage.crm("GET", `Contacts?fields=${fields}&per_page=2&page_token=${token}`)
    expect((await next("Last_Name")).rows).toMatchObject([{ Last_Name: "Iyer" }])
    expect((await next("Email")).body).toMatchObject({ code: "EXPIRED_VALUE" })
    expect((await stage.crm("GET", "Contacts?fields=Last_Name&per_page=2&page=2")).rows).toHaveLength(1)
    expect((await stage.crm("GET", "Contacts?fields=id&page=11")).body).toMatchObject({
      code: "LIMIT_REACHED",
    })
  })

  it("of what was changed since a moment is 304 when nothing was", async () => {
    await insert("Contacts", [MEERA])
    const since = (at: string) =>
      stage.crm("GET", "Contacts?fields=Email", { headers: { "if-modified-since": at } })
    expect((await since("2026-11-21T12:00:00+05:30")).status).toBe(304)
    expect((await since("2026-11-21T11:59:59+05:30")).rows).toHaveLength(1)
  })
})

describe("COQL", () => {
  beforeEach(() => insert("Contacts", [MEERA, RAVI]))

  it.each([
    ["Email = 'MEERA@example.in'", ["cus_1"]],
    ["Store_Customer_ID in ('cus_1', 'cus_2', 'cus_3') order by Store_Customer_ID", ["cus_1", "cus_2"]],
    ["Store_Customer_ID = 'cus_1' and Email = 'ravi@example.in'", []],
    ["(Store_Customer_ID = 'cus_1' or Email = 'ravi@example.in') and Last_Name like 'Rao%'", ["cus_2"]],
    ["Mobile is null", ["cus_2"]],
    ["Modified_Time >= '2026-11-21T06:30:00+00:00' order by Last_Name desc limit 1", ["cus_2"]],
    ["Last_Name != 'Iyer' limit 1 offset 0", ["cus_2"]],
  ])("finds at once what is written: %s", async (where, ids) => {
    const answer = await query(`select Store_Customer_ID from Contacts where ${where}`)
    expect(answer.status).toBe(ids.length === 0 ? 204 : 200)
    expect(answer.rows.map((row) => row["Store_Customer_ID"])).toEqual(ids)
  })

  it("looks through a lookup", async () => {
    const [contact] = (await query("select id from Contacts where Email = 'ravi@example.in'")).rows
    await insert("Deals", [{ Deal_Name: "D", Stage: "Closed Won", Contact_Name: { id: contact?.["id"] } }])
    const { rows } = await query(
      "select Deal_Name, Contact_Name.Email from Deals where Contact_Name.Email = 'ravi@example.in'",
    )
    expect(rows).toMatchObject([{ Deal_Name: "D", "Contact_Name.Email": "ravi@example.in" }])
    const [deal] = (await stage.crm("GET", "Deals?fields=Contact_Name")).rows
    expect(deal).toMatchObject({ Contact_Name: { id: contact?.["id"], name: RAVI.Last_Name } })
  })

  it("says whether there is more", async () => {
    const answer = await query("select id from Contacts where id is not null limit 1")
    expect(answer.body["info"]).toEqual({ count: 1, more_records: true })
  })

  it.each([
    ["select id from Contacts", "SYNTAX_ERROR"],
    ["select id from Contacts where Email = 'a' garbage", "SYNTAX_ERROR"],
    ["select id from Contacts where Email = 'a' or 1=1; --", "SYNTAX_ERROR"],
    ["select Nope from Contacts where Email = 'a'", "INVALID_QUERY"],
    ["select id from Contacts where Nope = 'a'", "INVALID_QUERY"],
    ["select id from Nope where Email = 'a'", "INVALID_MODULE"],
    ["select id from Contacts where Email = 'a' limit 201", "LIMIT_EXCEEDED"],
    [`select id from Contacts where Email in (${"'a',".repeat(50)}'b')`, "LIMIT_EXCEEDED"],
    [`select ${"id,".repeat(50)}id from Contacts where Email = 'a'`, "LIMIT_EXCEEDED"],
  ])("refuses %s with %s", async (text, code) => {
    expect(await query(text)).toMatchObject({ status: 400, body: { code } })
  })
})

describe("search", () => {
  it("does not find a record that was written a moment ago, and finds its old state for a while", async () => {
    await insert("Contacts", [MEERA])
    expect((await search("Contacts", { email: MEERA.Email })).status).toBe(204)
    await stage.wait(30)
    const [found] = (await search("Contacts", { email: MEERA.Email })).rows
    await stage.crm("PUT", `Contacts/${String(found?.["id"])}`, { body: { data: [{ Last_Name: "Rao" }] } })
    expect((await search("Contacts", { email: MEERA.Email })).rows[0]).toMatchObject({ Last_Name: "Iyer" })
    await stage.wait(30)
    expect((await search("Contacts", { email: MEERA.Email })).rows[0]).toMatchObject({ Last_Name: "Rao" })
  })

  it("lags as long as a test wants", async () => {
    await stage.control("POST", "search", { lag_seconds: 0 })
    await insert("Contacts", [MEERA])
    expect((await search("Contacts", { word: "iye" })).status).toBe(200)
  })

  it.each([
    [{ criteria: "((Email:equals:meera@example.in)and(Last_Name:starts_with:Iy))" }, 1],
    [{ criteria: "(Store_Customer_ID:in:cus_1,cus_2)" }, 2],
    [{ criteria: "(Last_Name:equals:Rao \\(Chennai\\))" }, 1],
    [{ criteria: "((Last_Name:equals:X)or(Last_Name:equals:Iyer))", email: "ravi@example.in" }, 1],
    [{ email: "ravi@example.in", word: "nothing" }, 1],
    [{ phone: "+919840012345" }, 1],
  ])("answers %o", async (params, count) => {
    await insert("Contacts", [MEERA, RAVI])
    await stage.wait(30)
    expect((await search("Contacts", params)).rows).toHaveLength(count)
  })

  it.each([
    [{ criteria: "Nope" }, "INVALID_QUERY"],
    [{ criteria: "(Nope:equals:x)" }, "INVALID_QUERY"],
    [{ criteria: `(${Array.from({ length: 11 }, () => "(Email:equals:a)").join("or")})` }, "INVALID_QUERY"],
    [{ word: "x", page: "11" }, "LIMIT_REACHED"],
    [{}, "REQUIRED_PARAM_MISSING"],
  ])("refuses %o with %s", async (params, code) => {
    expect(await search("Contacts", params)).toMatchObject({ status: 400, body: { code } })
  })
})

describe("metadata", () => {
  it("names every module, the custom one and the sub-form among them", async () => {
    const { body } = await stage.crm("GET", "settings/modules")
    for (const name of ["Sales_Orders", "Deals", "Contacts", "Accounts", "Products", "Notes"]) {
      expect(named(body["modules"], name)).toMatchObject({ generated_type: "default", creatable: true })
    }
    expect(named(body["modules"], "Web_Orders")).toMatchObject({
      generated_type: "custom",
      api_supported: true,
    })
    expect(named(body["modules"], "Ordered_Items")).toMatchObject({ generated_type: "subform" })
    expect((await stage.crm("GET", "settings/modules/Deals")).body["modules"]).toHaveLength(1)
  })

  it.each([
    ["Sales_Orders", "Store_Order_ID", { data_type: "text", length: 255, custom_field: true }],
    ["Deals", "Store_Order_ID", { unique: { casesensitive: false } }],
    ["Web_Orders", "Refunded_Total", { data_type: "currency", decimal_place: 2 }],
    ["Contacts", "Store_Customer_ID", { unique: { casesensitive: false } }],
    ["Contacts", "Last_Name", { system_mandatory: true, unique: {} }],
    ["Sales_Orders", "Grand_Total", { read_only: true, operation_type: { api_create: false } }],
    ["Sales_Orders", "Contact_Name", { data_type: "lookup", lookup: { module: { api_name: "Contacts" } } }],
    [
      "Sales_Orders",
      "Ordered_Items",
      { data_type: "subform", associated_module: { module: "Ordered_Items" } },
    ],
    ["Ordered_Items", "Store_Line_ID", { data_type: "text", custom_field: true }],
    ["Ordered_Items", "Product_Name", { system_mandatory: true }],
    ["Deals", "Stage", { data_type: "picklist" }],
  ])("describes %s.%s", async (module, field, description) => {
    const { body } = await stage.crm("GET", `settings/fields?module=${module}`)
    expect(named(body["fields"], field)).toMatchObject(description)
  })

  it("has a layout in which the mandatory fields are required", async () => {
    const { body } = await stage.crm("GET", "settings/layouts?module=Contacts")
    const [layout] = body["layouts"] as {
      sections: { fields: { api_name: string; required: boolean }[] }[]
    }[]
    const required = layout?.sections[0]?.fields.filter((field) => field.required)
    expect(required?.map((field) => field.api_name)).toEqual(["Last_Name"])
  })

  it("tells the currency and who is connected", async () => {
    expect((await stage.crm("GET", "org")).body).toMatchObject({
      org: [{ iso_code: "INR", mc_status: false, type: "sandbox" }],
    })
    const users = async (type: string) => (await stage.crm("GET", `users?type=${type}`)).body["users"]
    expect(await users("CurrentUser")).toMatchObject([{ full_name: "Shop Sync", status: "active" }])
    expect(await users("AllUsers")).toHaveLength(2)
  })

  it.each([
    ["GET", "settings/fields", 400, "REQUIRED_PARAM_MISSING"],
    ["GET", "settings/fields?module=constructor", 400, "INVALID_MODULE"],
    ["GET", "Nope/1", 400, "INVALID_MODULE"],
    ["PATCH", "Contacts", 400, "INVALID_REQUEST_METHOD"],
    ["GET", "a/b/c/d", 404, "INVALID_URL_PATTERN"],
  ])("answers %s %s with %i %s", async (method, path, status, code) => {
    expect(await stage.crm(method, path)).toMatchObject({ status, body: { code } })
  })
})
