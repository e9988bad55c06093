import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { startZohoSandbox } from "./index"
import { CLIENT, setStage } from "./test-stage"

let folder: string
let stateFile: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zoho-sandbox-"))
  stateFile = join(folder, "state.json")
})
afterEach(() => rmSync(folder, { recursive: true }))

const contact = { Last_Name: "Iyer", Store_Customer_ID: "cus_1", Email: "meera@example.in" }

describe("a sandbox with a state file", () => {
  it("still has its records, their history, its deletions and its refresh tokens after a restart", async () => {
    const before = await setStage({ stateFile })
    await before.crm("POST", "Contacts", { body: { data: [contact, { Last_Name: "Gone" }] } })
    await before.control("POST", "scenarios", { name: "record-deleted", module: "Contacts" })
    const { body } = await before.control("POST", "grant-code", { scope: "ZohoCRM.modules.ALL" })
    const form = { ...CLIENT, grant_type: "authorization_code", code: String(body["code"]) }
    const tokens = (await before.accounts("/oauth/v2/token", form)).body
    await before.zoho.close()

    const after = await setStage({ stateFile })
    const clash = await after.crm("POST", "Contacts", { body: { data: [contact] } })
    expect(clash.rows[0]).toMatchObject({ code: "DUPLICATE_DATA" })
    const id = String(clash.rows[0]?.details["id"])
    expect(await (await fetch(`${after.zoho.url}/records/Contacts/${id}`)).text()).toContain("added")
    expect((await after.crm("GET", "Contacts/deleted")).rows).toHaveLength(1)
    expect((await after.crm("GET", "Contacts/search?word=iyer")).status).toBe(200)
    const refresh = { ...CLIENT, grant_type: "refresh_token", refresh_token: String(tokens["refresh_token"]) }
    expect((await after.accounts("/oauth/v2/token", refresh)).body).toHaveProperty("access_token")
    await after.zoho.close()
  })

  it("writes the first change soon and then at most once a second", async () => {
    const stage = await setStage({ stateFile })
    const insert = () => stage.crm("POST", "Contacts", { body: { data: [{ Last_Name: "Iyer" }] } })
    await insert()
    await expect.poll(() => existsSync(stateFile), { timeout: 5000, interval: 10 }).toBe(true)
    const first = statSync(stateFile).mtimeMs
    for (let made = 0; made < 5; made += 1) await insert()
    expect(statSync(stateFile).mtimeMs).toBe(first)
    await stage.zoho.close()
    expect(statSync(stateFile).mtimeMs).toBeGreaterThan(first)
  })

  it("reads the file of an older sandbox, which had records alone", async () => {
    const records = { Web_Orders: [{ id: "700100000000000001", Name: "#1", Store_Order_ID: "o1" }] }
    writeFileSync(stateFile, JSON.stringify({ counter: 1, records }))
    const stage = await setStage({ stateFile })
    expect((await stage.crm("GET", "Web_Orders/700100000000000001")).rows).toMatchObject([{ Name: "#1" }])
    await stage.zoho.close()
  })

  it.each(["{", '{"counter": "x"}'])("does not begin over a file that is none: %s", async (content) => {
    writeFileSync(stateFile, content)
    await expect(startZohoSandbox({ stateFile })).rejects.toThrow("state file")
  })
})

describe("the sandbox's clock", () => {
  it("goes on by what a test adds", async () => {
    const stage = await setStage()
    expect((await stage.control("GET", "clock")).body).toEqual({ now: "2026-11-21T06:30:00.000Z" })
    await stage.wait(90)
    expect((await stage.control("GET", "clock")).body).toEqual({ now: "2026-11-21T06:31:30.000Z" })
    expect((await stage.control("POST", "clock", { advance_ms: -1 })).status).toBe(400)
    await stage.zoho.close()
  })
})
