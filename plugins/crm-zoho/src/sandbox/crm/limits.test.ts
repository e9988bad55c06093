import { afterEach, describe, expect, it } from "vitest"

import type { ZohoSandboxOptions } from "../index"
import { setStage } from "../test-stage"
import type { Stage } from "../test-stage"

let stage: Stage
afterEach(() => stage.zoho.close())

const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({
    Name: `#${from + index}`,
    Store_Order_ID: `o${from + index}`,
  }))
const upsert = (data: object[]) =>
  stage.crm("POST", "Web_Orders/upsert", { body: { data, duplicate_check_fields: ["Store_Order_ID"] } })
const used = async () => (await stage.control("GET", "credits")).body["used"]
const begin = async (options: ZohoSandboxOptions) => {
  stage = await setStage(options)
}

describe("credits", () => {
  it("cost one a call, and one for every ten rows of a write", async () => {
    await begin({})
    await upsert(rows(10))
    expect(await used()).toBe(1)
    await upsert(rows(11))
    expect(await used()).toBe(3)
    await upsert(rows(100))
    expect(await used()).toBe(13)
    await stage.crm("GET", "Web_Orders?fields=id")
    expect(await used()).toBe(14)
  })

  it("are told of once half of them are used", async () => {
    await begin({ credits: 4 })
    const left = async () => (await stage.crm("GET", "org")).headers.get("x-api-credits-remaining")
    expect([await left(), await left(), await left(), await left()]).toEqual([null, "2", "1", "0"])
  })

  it("that are used up answer 429 until a day has passed, and nothing is written", async () => {
    await begin({ credits: 2 })
    await upsert(rows(20))
    const refused = await upsert(rows(1, 50))
    expect(refused).toMatchObject({ status: 429, body: { code: "TOO_MANY_REQUESTS" } })
    expect((await stage.control("GET", "records/Web_Orders")).body["records"]).toHaveLength(20)
    await stage.wait(24 * 60 * 60)
    expect((await stage.control("GET", "credits")).body).toEqual({ used: 0, total: 2 })
  })

  it("can be set as if a busy day had used them", async () => {
    await begin({})
    await stage.control("POST", "credits", { used: 50_000 })
    expect((await stage.crm("GET", "org")).status).toBe(429)
    await stage.control("POST", "credits", { total: 60_000 })
    expect((await stage.crm("GET", "org")).status).toBe(200)
  })
})

describe("calls at once", () => {
  const statuses = async (count: number, call: () => Promise<{ status: number }>) =>
    (await Promise.all(Array.from({ length: count }, call))).map(({ status }) => status)
  const query = { select_query: "select id from Web_Orders where Name = 'x'" }

  it("are fifteen in an organisation", async () => {
    await begin({})
    await stage.crm("GET", "org")
    await stage.control("POST", "scenarios", { name: "slow", ms: 1000 })
    const answers = await statuses(17, () => stage.crm("GET", "org"))
    expect(answers.filter((status) => status === 429)).toHaveLength(2)
    expect(answers.filter((status) => status === 200)).toHaveLength(15)
  })

  it("are ten of COQL, search and large writes together", async () => {
    await begin({})
    await stage.crm("GET", "org")
    await stage.control("POST", "scenarios", { name: "slow", ms: 1000 })
    const [answers, large, small] = await Promise.all([
      statuses(10, () => stage.crm("POST", "coql", { body: query })),
      new Promise((wake) => setTimeout(wake, 400)).then(() => upsert(rows(11))),
      new Promise((wake) => setTimeout(wake, 400)).then(() => upsert(rows(10))),
    ])
    expect(answers.every((status) => status === 204)).toBe(true)
    expect([large.status, small.status]).toEqual([429, 200])
  })
})

describe("an organisation with a thousand orders", () => {
  it("takes ten orders with their lines in a few milliseconds", async () => {
    await begin({})
    const product = String(
      (await stage.crm("POST", "Products", { body: { data: [{ Product_Name: "Mug" }] } })).rows[0]?.details[
        "id"
      ],
    )
    const line = { Product_Name: { id: product }, Quantity: 1, List_Price: 10 }
    const orders = (count: number, from: number) =>
      rows(count, from).map(({ Name, Store_Order_ID }) => ({
        ...{ Subject: Name, Store_Order_ID, Ordered_Items: [line, line, line] },
      }))
    const write = (data: object[]) =>
      stage.crm("POST", "Sales_Orders/upsert", { body: { data, duplicate_check_fields: ["Store_Order_ID"] } })
    for (let made = 0; made < 2000; made += 100) expect((await write(orders(100, made))).status).toBe(200)
    const took: number[] = []
    for (let turn = 0; turn < 20; turn += 1) {
      const began = performance.now()
      await write(orders(10, turn * 10))
      took.push(performance.now() - began)
    }
    const median = took.sort((a, b) => a - b)[10] ?? Infinity
    // The bound is loose for a busy machine; on an idle one the whole call takes less than five.
    expect(median).toBeLessThan(50)
  })
})
