import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { setStage } from "../test-stage"
import type { Stage } from "../test-stage"

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
})
afterEach(() => stage.zoho.close())

const insert = (module: string, row: object) => stage.crm("POST", module, { body: { data: [row] } })
const upsert = (module: string, row: object, keys?: string[]) =>
  stage.crm("POST", `${module}/upsert`, {
    body: { data: [row], ...(keys ? { duplicate_check_fields: keys } : {}) },
  })
const idOf = (answer: { rows: readonly { details: Record<string, unknown> }[] }) =>
  String(answer.rows[0]?.details["id"])

async function order(key = "o1", lines?: object[]): Promise<{ id: string; product: string }> {
  const product = idOf(
    await upsert("Products", { Product_Name: "Mug", Product_Code: "MUG" }, ["Product_Code"]),
  )
  const Ordered_Items = lines ?? [
    { Product_Name: { id: product }, Quantity: 2, List_Price: 100, Store_Line_ID: "item_1" },
  ]
  const made = await upsert("Sales_Orders", { Subject: `#${key}`, Store_Order_ID: key, Ordered_Items }, [
    "Store_Order_ID",
  ])
  return { id: idOf(made), product }
}

async function linesOf(id: string): Promise<Record<string, unknown>[]> {
  const { body } = await stage.crm("GET", `Sales_Orders/${id}`)
  return (body["data"] as { Ordered_Items: Record<string, unknown>[] }[])[0]?.Ordered_Items ?? []
}

const change = (id: string, row: object) => stage.crm("PUT", `Sales_Orders/${id}`, { body: { data: [row] } })

describe("a plain insert", () => {
  it("answers 201 without an action, and makes a twin when it is repeated", async () => {
    const first = await insert("Contacts", { Last_Name: "Iyer", Email: "meera@example.in" })
    const second = await insert("Contacts", { Last_Name: "Iyer", Email: "meera@example.in" })
    expect(first.status).toBe(201)
    expect(first.rows[0]).not.toHaveProperty("action")
    expect(idOf(first)).not.toBe(idOf(second))
  })

  it("is refused a second use of a unique value, and told whose it is", async () => {
    const first = await insert("Contacts", { Last_Name: "Iyer", Store_Customer_ID: "cus_1" })
    const second = await insert("Contacts", { Last_Name: "Rao", Store_Customer_ID: "CUS_1" })
    expect(second.status).toBe(400)
    expect(second.rows[0]).toMatchObject({
      code: "DUPLICATE_DATA",
      details: {
        api_name: "Store_Customer_ID",
        json_path: "$.data[0].Store_Customer_ID",
        duplicate_record: { id: idOf(first), module: { api_name: "Contacts" } },
      },
    })
  })
})

describe("an upsert", () => {
  const meera = { Last_Name: "Iyer", Email: "meera@example.in", Store_Customer_ID: "cus_1" }

  it.each([
    ["nothing named: the system field first", { Email: "meera@example.in" }, undefined, "Email"],
    [
      "nothing named: the unique field after it",
      { Store_Customer_ID: "cus_1" },
      undefined,
      "Store_Customer_ID",
    ],
    ["the unique field named", { Store_Customer_ID: "cus_1" }, ["Store_Customer_ID"], "Store_Customer_ID"],
    [
      "the system field named: unique fields too",
      { Store_Customer_ID: "cus_1" },
      ["Email"],
      "Store_Customer_ID",
    ],
    ["both named", meera, ["Store_Customer_ID", "Email"], "Store_Customer_ID"],
  ])("finds its record with %s", async (_case, row, keys, field) => {
    const made = await insert("Contacts", meera)
    const answer = await upsert("Contacts", { Last_Name: "Iyer", ...row }, keys)
    expect(answer.rows[0]).toMatchObject({
      action: "update",
      duplicate_field: field,
      details: { id: idOf(made) },
    })
  })

  it("does not look at the system field when a unique field is named", async () => {
    await insert("Contacts", meera)
    const answer = await upsert("Contacts", { Last_Name: "Iyer", Email: meera.Email }, ["Store_Customer_ID"])
    expect(answer.rows[0]).toMatchObject({ action: "insert", duplicate_field: null })
  })

  it("that matches one record and clashes with another merges nothing", async () => {
    await insert("Contacts", { Last_Name: "A", Email: "a@example.in", Store_Customer_ID: "cus_a" })
    const other = await insert("Contacts", { Last_Name: "B", Store_Customer_ID: "cus_b" })
    const row = { Last_Name: "A", Email: "a@example.in", Store_Customer_ID: "cus_b" }
    const answer = await upsert("Contacts", row, ["Email", "Store_Customer_ID"])
    expect(answer.rows[0]).toMatchObject({ code: "DUPLICATE_DATA", details: { id: idOf(other) } })
  })

  it("is refused an automation that does not exist", async () => {
    const body = { data: [meera], trigger: ["everything"] }
    expect(await stage.crm("POST", "Contacts/upsert", { body })).toMatchObject({
      status: 400,
      body: { code: "INVALID_DATA", details: { api_name: "trigger" } },
    })
  })
})

describe("a row", () => {
  it.each([
    ["Contacts", { Last_Name: "I", Nope: 1 }, "INVALID_DATA", "Nope"],
    [
      "Contacts",
      { Last_Name: "I", Created_Time: "2026-01-01T00:00:00+05:30" },
      "INVALID_DATA",
      "Created_Time",
    ],
    ["Contacts", { Last_Name: "I", Email_Opt_Out: "true" }, "INVALID_DATA", "Email_Opt_Out"],
    ["Contacts", { Last_Name: "I", Date_of_Birth: "03/02/1990" }, "INVALID_DATA", "Date_of_Birth"],
    ["Contacts", { Last_Name: "I", Lead_Source: "Nowhere" }, "INVALID_DATA", "Lead_Source"],
    ["Contacts", { Last_Name: "x".repeat(81) }, "INVALID_DATA", "Last_Name"],
    ["Contacts", { Last_Name: "I", Account_Name: { id: "1" } }, "INVALID_DATA", "Account_Name"],
    ["Contacts", { Last_Name: "I", Owner: { id: "1" } }, "INVALID_DATA", "Owner"],
    ["Contacts", { First_Name: "I" }, "MANDATORY_NOT_FOUND", "Last_Name"],
    ["Accounts", { Account_Name: "A", Website: "not a site" }, "INVALID_DATA", "Website"],
    ["Accounts", { Account_Name: "A", Account_Number: 12 }, "INVALID_DATA", "Account_Number"],
    ["Accounts", { Account_Name: "A", Industry: ["Retail", "Nope"] }, "INVALID_DATA", "Industry"],
    ["Deals", { Deal_Name: "D" }, "MANDATORY_NOT_FOUND", "Stage"],
    ["Deals", { Deal_Name: "D", Stage: "Won" }, "INVALID_DATA", "Stage"],
    ["Deals", { Deal_Name: "D", Stage: "Closed Won", Amount: 1.005 }, "INVALID_DATA", "Amount"],
    ["Sales_Orders", { Subject: "S" }, "MANDATORY_NOT_FOUND", "Ordered_Items"],
    ["Sales_Orders", { Subject: "S", Ordered_Items: [{}] }, "MANDATORY_NOT_FOUND", "Product_Name"],
  ])("of %s with %o is refused with %s about %s", async (module, row, code, field) => {
    const answer = await insert(module, row)
    expect(answer.status).toBe(400)
    expect(answer.rows[0]).toMatchObject({ code, details: { api_name: field } })
    expect(answer.rows[0]?.details["json_path"]).toMatch(/^\$\.data\[0\]\./)
  })

  it("may not empty a mandatory field, and may clear any other with null", async () => {
    const id = idOf(await insert("Contacts", { Last_Name: "Iyer", Title: "Ms" }))
    const put = (row: object) => stage.crm("PUT", `Contacts/${id}`, { body: { data: [row] } })
    expect((await put({ Last_Name: "" })).rows[0]).toMatchObject({ code: "MANDATORY_NOT_FOUND" })
    expect((await put({ Title: null })).status).toBe(200)
    expect((await stage.crm("GET", `Contacts/${id}?fields=Title`)).rows[0]).toMatchObject({ Title: null })
  })

  it("of many is changed by its id, and the answers keep the order of the rows", async () => {
    const id = idOf(await insert("Contacts", { Last_Name: "Iyer" }))
    const data = [{ id: "700100000099999999", Last_Name: "X" }, { id, Last_Name: "Rao" }, { Last_Name: "Y" }]
    const answer = await stage.crm("PUT", "Contacts", { body: { data } })
    expect(answer.status).toBe(207)
    expect(answer.rows.map(({ code }) => code)).toEqual(["INVALID_DATA", "SUCCESS", "MANDATORY_NOT_FOUND"])
  })

  it("that was changed meanwhile is refused to whoever asked for that", async () => {
    const id = idOf(await insert("Contacts", { Last_Name: "Iyer" }))
    const put = (since: string) =>
      stage.crm("PUT", `Contacts/${id}`, {
        body: { data: [{ Last_Name: "Rao" }] },
        headers: { "if-unmodified-since": since },
      })
    expect(await put("2026-11-21T11:00:00+05:30")).toMatchObject({ status: 412 })
    expect(await put("2026-11-21T12:00:00+05:30")).toMatchObject({ status: 200 })
  })
})

describe("the lines of an order", () => {
  it("are doubled by a repeated upsert: the trap", async () => {
    const { id } = await order()
    await order()
    expect(await linesOf(id)).toHaveLength(2)
  })

  it("keep their order, and rows that are not mentioned stay", async () => {
    const { id, product } = await order()
    const line = (Description: string) => ({
      Product_Name: { id: product },
      Quantity: 1,
      List_Price: 5,
      Description,
    })
    await change(id, { Ordered_Items: [line("second"), line("third")] })
    const before = await linesOf(id)
    await change(id, { Ordered_Items: [{ id: before[1]?.["id"], Quantity: 9 }] })
    expect(await linesOf(id)).toMatchObject([
      { Store_Line_ID: "item_1", Quantity: 2 },
      { Description: "second", Quantity: 9, List_Price: 5 },
      { Description: "third", Quantity: 1 },
    ])
  })

  it("cannot all go: an order has at least one", async () => {
    const { id } = await order()
    const [line] = await linesOf(id)
    const refused = { rows: [{ code: "MANDATORY_NOT_FOUND", details: { api_name: "Ordered_Items" } }] }
    expect(await change(id, { Ordered_Items: [] })).toMatchObject(refused)
    expect(await change(id, { Ordered_Items: [{ id: line?.["id"], _delete: null }] })).toMatchObject(refused)
  })

  it("are told by ids of their own, and one of another order is refused", async () => {
    const { id } = await order()
    const other = await order("o2")
    const [line] = await linesOf(other.id)
    const answer = await change(id, { Ordered_Items: [{ id: line?.["id"], Quantity: 5 }] })
    expect(answer.rows[0]).toMatchObject({
      code: "INVALID_DATA",
      details: { json_path: "$.data[0].Ordered_Items[0].id" },
    })
  })

  it("are a hundred at most, those that are there counted in", async () => {
    const { id, product } = await order()
    const lines = Array.from({ length: 100 }, () => ({ Product_Name: { id: product }, Quantity: 1 }))
    const answer = await change(id, { Ordered_Items: lines })
    expect(answer.rows[0]).toMatchObject({ code: "LIMIT_EXCEEDED", details: { limit: 100 } })
  })

  it("are added up by Zoho, discounts, taxes and adjustment with them", async () => {
    const { id, product } = await order()
    const [line] = await linesOf(id)
    const taxes = [
      { name: "CGST", percentage: 2.5 },
      { name: "SGST", percentage: 2.5 },
    ]
    const row = { id: line?.["id"], Product_Name: { id: product }, Discount: 20, Line_Tax: taxes }
    await change(id, { Ordered_Items: [row], Discount: 10, Adjustment: -0.4 })
    expect(await linesOf(id)).toMatchObject([
      { Total: 200, Total_After_Discount: 180, Tax: 9, Net_Total: 189 },
    ])
    const { rows } = await stage.crm("GET", `Sales_Orders/${id}?fields=Sub_Total,Grand_Total`)
    expect(rows[0]).toMatchObject({ Sub_Total: 189, Grand_Total: 178.6 })
  })

  it("may name no tax that the organisation has not set up", async () => {
    const { id } = await order()
    const [line] = await linesOf(id)
    const row = { id: line?.["id"], Line_Tax: [{ name: "VAT", percentage: 5 }] }
    expect((await change(id, { Ordered_Items: [row] })).rows[0]).toMatchObject({
      code: "INVALID_DATA",
      details: { api_name: "Line_Tax" },
    })
  })

  it("of one product that is not there are refused", async () => {
    const made = await upsert("Sales_Orders", {
      Subject: "S",
      Ordered_Items: [{ Product_Name: { id: "1" }, Quantity: 1 }],
    })
    expect(made.rows[0]?.details["json_path"]).toBe("$.data[0].Ordered_Items[0].Product_Name.id")
  })
})

describe("a deletion", () => {
  it("frees the unique value, and is listed", async () => {
    const id = idOf(await insert("Contacts", { Last_Name: "Iyer", Store_Customer_ID: "cus_1" }))
    const gone = await stage.crm("DELETE", `Contacts?ids=${id},1`)
    expect(gone.status).toBe(207)
    expect(gone.rows.map(({ code }) => code)).toEqual(["SUCCESS", "INVALID_DATA"])
    expect((await stage.crm("GET", `Contacts/${id}`)).status).toBe(204)
    expect((await stage.crm("GET", "Contacts/deleted")).rows).toMatchObject([{ id }])
    expect((await insert("Contacts", { Last_Name: "Iyer", Store_Customer_ID: "cus_1" })).status).toBe(201)
  })
})

describe("notes", () => {
  it("belong to their record, and have no unique key", async () => {
    const { id } = await order()
    const body = { data: [{ Note_Title: "Refund", Note_Content: "INR 185.00 refunded" }] }
    expect((await stage.crm("GET", `Sales_Orders/${id}/Notes`)).status).toBe(204)
    expect((await stage.crm("POST", `Sales_Orders/${id}/Notes`, { body })).status).toBe(201)
    await stage.crm("POST", `Sales_Orders/${id}/Notes`, { body })
    expect((await stage.crm("GET", `Sales_Orders/${id}/Notes`)).rows).toHaveLength(2)
    const Parent_Id = { id, module: { api_name: "Sales_Orders" } }
    expect((await insert("Notes", { Note_Content: "By the other road", Parent_Id })).status).toBe(201)
    expect((await insert("Notes", { Note_Content: "x", Parent_Id: { ...Parent_Id, id: "1" } })).status).toBe(
      400,
    )
    expect((await stage.crm("POST", "Sales_Orders/1/Notes", { body })).rows[0]).toMatchObject({
      code: "INVALID_DATA",
    })
  })
})
