import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { SANDBOX_CREDENTIALS, startZohoSandbox } from "./index"
import type { ZohoSandbox } from "./index"

let zoho: ZohoSandbox
beforeEach(async () => {
  zoho = await startZohoSandbox()
})
afterEach(() => zoho.close())

interface Row {
  readonly code: string
  readonly details: Record<string, unknown>
  readonly Ordered_Items?: { readonly id: string }[]
}

interface Answer {
  readonly status: number
  readonly body: {
    [key: string]: unknown
    data?: Row[]
  }
}

async function token(): Promise<string> {
  const form = new URLSearchParams({
    grant_type: "refresh_token",
    client_id: SANDBOX_CREDENTIALS.clientId,
    client_secret: SANDBOX_CREDENTIALS.clientSecret,
    refresh_token: SANDBOX_CREDENTIALS.refreshToken,
  })
  const response = await fetch(`${zoho.url}/oauth/v2/token`, { method: "POST", body: form })
  return ((await response.json()) as { access_token: string }).access_token
}

async function send(method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${zoho.url}/crm/v8/${path}`, {
    method,
    headers: { authorization: `Zoho-oauthtoken ${await token()}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === "" ? {} : (JSON.parse(text) as Answer["body"]) }
}

const webOrder = (key: string, more: object = {}) => ({ Name: `#${key}`, Store_Order_ID: key, ...more })
const upsert = (rows: object[], keys: string[] | undefined = ["Store_Order_ID"], module = "Web_Orders") =>
  send("POST", `${module}/upsert`, { data: rows, duplicate_check_fields: keys })

describe("the sandbox", () => {
  it("answers a used-up refresh token with HTTP 200 and an error, as Zoho does", async () => {
    const form = new URLSearchParams({
      grant_type: "refresh_token",
      client_id: SANDBOX_CREDENTIALS.clientId,
      client_secret: SANDBOX_CREDENTIALS.clientSecret,
      refresh_token: "old",
    })
    const response = await fetch(`${zoho.url}/oauth/v2/token`, { method: "POST", body: form })
    expect([response.status, await response.json()]).toEqual([200, { error: "invalid_code" }])
  })

  it.each([
    ["Bearer x", "AUTHENTICATION_FAILURE"],
    ["Zoho-oauthtoken x", "INVALID_TOKEN"],
  ])("refuses the header %s with %s", async (header, code) => {
    const response = await fetch(`${zoho.url}/crm/v8/Web_Orders/1`, { headers: { authorization: header } })
    expect([response.status, await response.json()]).toMatchObject([401, { code }])
  })

  it("gives ids of eighteen digits, as texts", async () => {
    const { status, body } = await upsert([webOrder("o1")])
    expect(status).toBe(200)
    expect(body.data?.[0]?.details["id"]).toMatch(/^\d{18}$/)
  })

  it("finds the record again whatever the case of its key", async () => {
    const first = await upsert([webOrder("Order_A")])
    const second = await upsert([webOrder("ORDER_a", { Customer_Name: "New" })])
    expect(second.body.data?.[0]).toMatchObject({ action: "update", duplicate_field: "Store_Order_ID" })
    expect(second.body.data?.[0]?.details["id"]).toBe(first.body.data?.[0]?.details["id"])
  })

  it("merges two orders with one subject when no key is named: the trap of the default", async () => {
    await upsert([webOrder("o1", { Name: "Same" })])
    const answer = await send("POST", "Web_Orders/upsert", { data: [{ Name: "Same" }] })
    expect(answer.body.data?.[0]).toMatchObject({ action: "update", duplicate_field: "Name" })
  })

  it("answers 207 when only some rows were taken, and names the field of the others", async () => {
    const { status, body } = await upsert([webOrder("o1"), webOrder("o2", { Mobile: "☎" })])
    expect(status).toBe(207)
    expect(body.data?.map((row) => row.code)).toEqual(["SUCCESS", "INVALID_DATA"])
    expect(body.data?.[1]?.details).toMatchObject({
      api_name: "Mobile",
      json_path: "$.data[1].Mobile",
      expected_data_type: "phone",
    })
  })

  it("refuses a second record with the same unique value", async () => {
    const first = await upsert([webOrder("o1")])
    const other = await upsert([webOrder("o2")])
    const clash = await send("PUT", `Web_Orders/${String(other.body.data?.[0]?.details["id"])}`, {
      data: [{ Store_Order_ID: "o1" }],
    })
    expect(clash.body.data?.[0]).toMatchObject({
      code: "DUPLICATE_DATA",
      details: { api_name: "Store_Order_ID", duplicate_record: { id: first.body.data?.[0]?.details["id"] } },
    })
  })

  it.each([
    [{ data: [] }, "MANDATORY_NOT_FOUND"],
    [{ data: Array.from({ length: 101 }, () => webOrder("x")) }, "LIMIT_EXCEEDED"],
    [{ data: [webOrder("x")], duplicate_check_fields: ["Customer_Name"] }, "INVALID_DATA"],
    [undefined, "MANDATORY_NOT_FOUND"],
  ])("refuses a request that is wrong as a whole", async (body, code) => {
    expect(await send("POST", "Web_Orders/upsert", body)).toMatchObject({ status: 400, body: { code } })
  })

  it("adds sub-form rows that come without an id, changes and removes those with one", async () => {
    const product = (
      await upsert([{ Product_Name: "Mug", Product_Code: "MUG" }], ["Product_Code"], "Products")
    ).body.data?.[0]?.details["id"]
    const line = { Product_Name: { id: product }, Quantity: 1, List_Price: 100 }
    const order = { Subject: "S", Store_Order_ID: "o1", Ordered_Items: [line] }
    const made = await upsert([order], ["Store_Order_ID"], "Sales_Orders")
    await upsert([order], ["Store_Order_ID"], "Sales_Orders")
    const id = String(made.body.data?.[0]?.details["id"])
    const lines = async () => {
      const { body } = await send("GET", `Sales_Orders/${id}`)
      return body.data?.[0]?.Ordered_Items ?? []
    }
    const [first, second] = await lines()
    expect(second).toBeDefined()
    await send("PUT", `Sales_Orders/${id}`, {
      data: [
        {
          Ordered_Items: [
            { id: first?.id, Quantity: 3 },
            { id: second?.id, _delete: null },
          ],
        },
      ],
    })
    expect(await lines()).toMatchObject([{ id: first?.id, Quantity: 3, Total: 300 }])
  })

  it("answers an empty query with 204 and a strange one with a refusal", async () => {
    const query = (text: string) => send("POST", "coql", { select_query: text })
    await upsert([webOrder("o1")])
    expect((await query("select id from Web_Orders where Store_Order_ID = 'none' limit 2")).status).toBe(204)
    expect(
      (await query("select id from Web_Orders where Store_Order_ID in ('o1', 'o2')")).body.data,
    ).toHaveLength(1)
    expect(await query("select id from Web_Orders where Nope = 'x'")).toMatchObject({
      body: { code: "INVALID_QUERY" },
    })
    expect(await query("drop table Web_Orders")).toMatchObject({ body: { code: "SYNTAX_ERROR" } })
  })

  it("describes its fields as Zoho's metadata does", async () => {
    const { body } = await send("GET", "settings/fields?module=Web_Orders")
    expect(body["fields"]).toContainEqual(
      expect.objectContaining({
        api_name: "Store_Order_ID",
        data_type: "text",
        length: 255,
        unique: { casesensitive: false },
      }),
    )
    expect(await send("GET", "settings/fields?module=Nope")).toMatchObject({
      body: { code: "INVALID_MODULE" },
    })
  })

  it("shows its records on a page that no record can script", async () => {
    await upsert([
      webOrder("o1", { Customer_Name: "<script>alert(1)</script>", Payment_Status: "Successful" }),
    ])
    const page = await fetch(zoho.url)
    const html = await page.text()
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'")
    expect(html).toContain("Zoho CRM sandbox")
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;")
    expect(html).not.toContain("<script>")
    const [, link = ""] = /href="(\/records\/Web_Orders\/\d+)"/.exec(html) ?? []
    expect((await fetch(zoho.url + link)).status).toBe(200)
  })

  it("refuses a fault it does not know, by name", async () => {
    const response = await fetch(`${zoho.url}/sandbox/faults`, {
      method: "POST",
      body: '{"fault": "explode"}',
    })
    expect(response.status).toBe(400)
  })

  it("keeps its records over a restart when it is given a file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "zoho-sandbox-"))
    const stateFile = join(folder, "state.json")
    await zoho.close()
    zoho = await startZohoSandbox({ stateFile })
    const first = await upsert([webOrder("o1")])
    await zoho.close()
    zoho = await startZohoSandbox({ stateFile })
    const again = await upsert([webOrder("o1")])
    expect(again.body.data?.[0]).toMatchObject({
      action: "update",
      details: { id: first.body.data?.[0]?.details["id"] },
    })
    rmSync(folder, { recursive: true })
  })
})
