import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { CLIENT, REFRESH, setStage } from "../test-stage"
import type { Stage } from "../test-stage"

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
})
afterEach(() => stage.zoho.close())

const CALLBACK = "http://localhost:9000/zoho/callback"
const CONSENT = {
  response_type: "code",
  client_id: CLIENT.client_id,
  scope: "ZohoCRM.modules.ALL,ZohoCRM.settings.fields.READ",
  redirect_uri: CALLBACK,
  access_type: "offline",
  prompt: "consent",
  state: "s1",
}

async function decide(decision: string, more: Record<string, string> = {}): Promise<URL> {
  const response = await fetch(`${stage.zoho.url}/oauth/v2/auth`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ ...CONSENT, ...more, decision }),
  })
  expect(response.status).toBe(303)
  return new URL(response.headers.get("location") ?? "")
}

const exchange = (code: string, more: Record<string, string> = {}) =>
  stage.accounts("/oauth/v2/token", {
    ...CLIENT,
    ...{ grant_type: "authorization_code", code, redirect_uri: CALLBACK },
    ...more,
  })

async function connect(more: Record<string, string> = {}): Promise<Record<string, unknown>> {
  const sentTo = await decide("accept", more)
  return (await exchange(sentTo.searchParams.get("code") ?? "")).body
}

const refresh = (more: Record<string, string> = {}) =>
  stage.accounts("/oauth/v2/token", { ...REFRESH, ...more })

describe("the consent", () => {
  it("is asked for on a page that names the scopes", async () => {
    const page = await fetch(`${stage.zoho.url}/oauth/v2/auth?${new URLSearchParams(CONSENT).toString()}`)
    const html = await page.text()
    expect(page.status).toBe(200)
    expect(html).toContain("ZohoCRM.settings.fields.READ")
    expect(html).toContain("Accept")
    expect(html).toContain("Deny")
  })

  it("leads back with a code, the data centre, its accounts server and the shop's own state", async () => {
    const sentTo = await decide("accept")
    expect(sentTo.href.startsWith(CALLBACK)).toBe(true)
    expect(Object.fromEntries(sentTo.searchParams)).toMatchObject({
      location: "in",
      "accounts-server": stage.zoho.url,
      state: "s1",
      code: expect.stringMatching(/^1000\./) as unknown,
    })
  })

  it("that is denied leads back with access_denied and no code", async () => {
    const sentTo = await decide("deny")
    expect(sentTo.searchParams.get("error")).toBe("access_denied")
    expect(sentTo.searchParams.get("code")).toBeNull()
  })

  it.each([
    ["client_id", "1000.OTHER", "invalid_client"],
    ["redirect_uri", "https://elsewhere.example/callback", "invalid_redirect_uri"],
    ["scope", "ZohoCRM.modules.EVERYTHING", "invalid_scope"],
    ["response_type", "token", "invalid_response_type"],
    ["access_type", "always", "invalid_access_type"],
    ["prompt", "login", "invalid_prompt"],
  ])("with a wrong %s (%s) sends nobody anywhere and says %s", async (field, value, fault) => {
    const query = new URLSearchParams({ ...CONSENT, [field]: value }).toString()
    const page = await fetch(`${stage.zoho.url}/oauth/v2/auth?${query}`, { redirect: "manual" })
    expect(page.status).toBe(400)
    expect(await page.text()).toContain(fault)
  })

  it("leads only to registered addresses where there are any", async () => {
    await stage.zoho.close()
    stage = await setStage({ redirectUris: ["https://shop.example/zoho"] })
    const ask = async (redirect_uri: string) =>
      (
        await fetch(
          `${stage.zoho.url}/oauth/v2/auth?${new URLSearchParams({ ...CONSENT, redirect_uri }).toString()}`,
        )
      ).status
    expect(await ask("https://shop.example/zoho")).toBe(200)
    expect(await ask(CALLBACK)).toBe(400)
  })

  it("cannot be given by a form on another site's page", async () => {
    const response = await fetch(`${stage.zoho.url}/oauth/v2/auth`, {
      method: "POST",
      redirect: "manual",
      headers: { "sec-fetch-site": "cross-site" },
      body: new URLSearchParams({ ...CONSENT, decision: "accept" }),
    })
    expect(response.status).toBe(403)
  })
})

describe("a code", () => {
  it("is exchanged for both tokens, once", async () => {
    const code = (await decide("accept")).searchParams.get("code") ?? ""
    expect((await exchange(code)).body).toMatchObject({
      api_domain: stage.zoho.url,
      token_type: "Bearer",
      expires_in: 3600,
      scope: "ZohoCRM.modules.ALL ZohoCRM.settings.fields.READ",
      refresh_token: expect.stringMatching(/^1000\./) as unknown,
    })
    expect(await exchange(code)).toMatchObject({ status: 200, body: { error: "invalid_code" } })
  })

  it("is over after two minutes", async () => {
    const code = (await decide("accept")).searchParams.get("code") ?? ""
    await stage.wait(120)
    expect((await exchange(code)).body).toEqual({ error: "invalid_code" })
  })

  it("is refused with another redirect address than it was asked for", async () => {
    const code = (await decide("accept")).searchParams.get("code") ?? ""
    const refused = await exchange(code, { redirect_uri: "http://localhost:1/" })
    expect(refused).toMatchObject({ status: 200, body: { error: "invalid_redirect_uri" } })
  })

  it("of a self client comes from the control route and needs no redirect address", async () => {
    const made = await stage.control("POST", "grant-code", { scope: "ZohoCRM.modules.ALL" })
    const code = String(made.body["code"])
    const answer = await stage.accounts("/oauth/v2/token", {
      ...CLIENT,
      grant_type: "authorization_code",
      code,
    })
    expect(answer.body["refresh_token"]).toEqual(expect.any(String))
    const refused = await stage.control("POST", "grant-code", { scope: "Nope" })
    expect(refused).toMatchObject({ status: 400, body: { error: "invalid_scope" } })
  })

  it("without access_type=offline gives no refresh token, and nor does a second visit without prompt", async () => {
    expect(await connect({ access_type: "online" })).not.toHaveProperty("refresh_token")
    expect(await connect()).toHaveProperty("refresh_token")
    const query = new URLSearchParams(CONSENT)
    query.delete("prompt")
    query.set("decision", "accept")
    const response = await fetch(`${stage.zoho.url}/oauth/v2/auth`, {
      method: "POST",
      redirect: "manual",
      body: query,
    })
    const code = new URL(response.headers.get("location") ?? "").searchParams.get("code") ?? ""
    expect((await exchange(code)).body).not.toHaveProperty("refresh_token")
  })
})

describe("the token endpoint", () => {
  it.each([
    [{ client_id: "1000.X" }, "invalid_client"],
    [{ client_secret: "x" }, "invalid_client_secret"],
    [{ refresh_token: "x" }, "invalid_code"],
    [{ grant_type: "password" }, "unsupported_grant_type"],
  ])("refuses %o with HTTP 200 and %s", async (wrong, error) => {
    expect(await refresh(wrong)).toMatchObject({ status: 200, body: { error } })
  })

  it("refreshes without giving the refresh token again", async () => {
    const { body } = await refresh()
    expect(body).toMatchObject({ expires_in: 3600 })
    expect(body).not.toHaveProperty("refresh_token")
  })

  it("gives ten access tokens in ten minutes, then Access Denied, and more when they have passed", async () => {
    for (let made = 0; made < 10; made += 1) expect((await refresh()).body).toHaveProperty("access_token")
    expect(await refresh()).toMatchObject({ status: 200, body: { error: "Access Denied" } })
    await stage.wait(600)
    expect((await refresh()).body).toHaveProperty("access_token")
  })

  it("lets the sixteenth access token kill the first", async () => {
    const tokens: string[] = []
    for (let made = 0; made < 16; made += 1) {
      if (made === 10) await stage.wait(600)
      tokens.push(String((await refresh()).body["access_token"]))
    }
    const statusOf = async (index: number) => (await stage.crm("GET", "org", { token: tokens[index] })).status
    expect([await statusOf(0), await statusOf(1), await statusOf(15)]).toEqual([401, 200, 200])
  })

  it("lets the twenty-first refresh token kill the oldest with its access tokens", async () => {
    const first = String((await refresh()).body["access_token"])
    for (let made = 0; made < 19; made += 1) await connect()
    expect((await stage.crm("GET", "org", { token: first })).status).toBe(200)
    await connect()
    expect((await stage.crm("GET", "org", { token: first })).body).toMatchObject({ code: "INVALID_TOKEN" })
    expect((await refresh()).body).toEqual({ error: "invalid_code" })
  })

  it("revokes a refresh token and what was made of it", async () => {
    const { refresh_token, access_token } = await connect()
    const token = String(access_token)
    expect((await stage.crm("GET", "Contacts?fields=id", { token })).status).toBe(204)
    const revoked = await stage.accounts("/oauth/v2/token/revoke", { token: String(refresh_token) })
    expect(revoked).toMatchObject({ status: 200, body: { status: "success" } })
    expect((await stage.crm("GET", "Contacts?fields=id", { token })).status).toBe(401)
    expect((await refresh({ refresh_token: String(refresh_token) })).body).toEqual({ error: "invalid_code" })
  })

  it("says where its data centre is", async () => {
    const answer: unknown = await (await fetch(`${stage.zoho.url}/oauth/serverinfo`)).json()
    expect(answer).toEqual({ result: "success", locations: { in: stage.zoho.url } })
  })

  it("gives access tokens an hour to live", async () => {
    const token = String((await refresh()).body["access_token"])
    await stage.wait(3599)
    expect((await stage.crm("GET", "org", { token })).status).toBe(200)
    await stage.wait(1)
    expect((await stage.crm("GET", "org", { token })).body).toMatchObject({ code: "INVALID_TOKEN" })
  })
})

describe("a token of few scopes", () => {
  const query = { select_query: "select id from Contacts where Email = 'a'" }
  const row = { data: [{ Last_Name: "Iyer" }] }

  it.each([
    ["ZohoCRM.modules.contacts.READ", "GET", "Contacts?fields=id", undefined, 204],
    ["ZohoCRM.modules.contacts.READ", "POST", "Contacts", row, 401],
    ["ZohoCRM.modules.contacts.WRITE", "POST", "Contacts/upsert", row, 200],
    ["ZohoCRM.modules.contacts.CREATE", "POST", "Contacts/upsert", row, 401],
    ["ZohoCRM.modules.ALL", "POST", "coql", query, 401],
    ["ZohoCRM.coql.READ", "POST", "coql", query, 401],
    ["ZohoCRM.modules.READ,ZohoCRM.coql.READ", "POST", "coql", query, 204],
    ["ZohoCRM.modules.ALL", "GET", "Contacts/search?word=a", undefined, 401],
    ["ZohoCRM.modules.ALL", "GET", "settings/fields?module=Contacts", undefined, 401],
    ["ZohoCRM.settings.fields.READ", "GET", "settings/fields?module=Contacts", undefined, 200],
    ["ZohoCRM.modules.custom.ALL", "GET", "Web_Orders?fields=id", undefined, 204],
    ["ZohoCRM.modules.custom.ALL", "GET", "org", undefined, 401],
  ])("%s: %s %s", async (scope, method, path, body, status) => {
    const { access_token } = await connect({ scope })
    const answer = await stage.crm(method, path, { body, token: String(access_token) })
    expect(answer.status).toBe(status)
    if (status === 401) expect(answer.body).toMatchObject({ code: "OAUTH_SCOPE_MISMATCH" })
  })
})
