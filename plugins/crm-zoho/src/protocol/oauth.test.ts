import { Secret } from "medusa-integration-kit"
import type { HttpAnswer, HttpRequest } from "medusa-integration-kit"
import { describe, expect, it } from "vitest"

import { dataCentreOfAccounts } from "./data-centres"
import { authorizationUrl, exchangeCode } from "./oauth"
import { missingScopes, REQUIRED_SCOPES } from "./scopes"
import type { ZohoClientSettings } from "./settings"

const client: ZohoClientSettings = {
  environment: "production",
  dataCentre: "in",
  clientId: "1000.CLIENT",
  clientSecret: new Secret("hush"),
  accountsUrl: "https://accounts.zoho.in",
}
const now = new Date("2026-02-03T10:00:00Z")

const answered = (body: object, status = 200): HttpAnswer => ({
  kind: "answered",
  status,
  headers: new Headers(),
  body: JSON.stringify(body),
})

const exchange = async (answer: HttpAnswer, redirectUri?: string) => {
  const sent: HttpRequest[] = []
  const outcome = await exchangeCode(
    client,
    { code: new Secret("1000.aaaa"), ...(redirectUri === undefined ? {} : { redirectUri }) },
    {
      wire: (request) => {
        sent.push(request)
        return Promise.resolve(answer)
      },
      clock: () => now,
      timeoutMs: 1000,
    },
  )
  return { outcome, sent: sent[0] }
}

const GRANT = {
  access_token: "1000.acc",
  refresh_token: "1000.ref",
  api_domain: "https://www.zohoapis.in",
  expires_in: 3600,
  scope: REQUIRED_SCOPES.join(" "),
}

describe("the address that asks for consent", () => {
  it("asks for a refresh token, for every scope, and carries the state", () => {
    const url = new URL(
      authorizationUrl(client, { redirectUri: "https://shop.example/zoho/callback", state: "s1" }),
    )
    expect(url.origin + url.pathname).toBe("https://accounts.zoho.in/oauth/v2/auth")
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: "code",
      client_id: "1000.CLIENT",
      access_type: "offline",
      prompt: "consent",
      state: "s1",
      redirect_uri: "https://shop.example/zoho/callback",
      scope: REQUIRED_SCOPES.join(","),
    })
    expect(url.href).not.toContain("hush")
  })
})

describe("the exchange of a code", () => {
  it("keeps both tokens and the moment the shorter one ends", async () => {
    const { outcome, sent } = await exchange(answered(GRANT), "https://shop.example/zoho/callback")
    if (outcome.kind !== "accepted") throw new Error(outcome.code)
    expect(outcome.value.refreshToken.reveal()).toBe("1000.ref")
    expect(outcome.value.access).toMatchObject({
      apiBase: "https://www.zohoapis.in",
      expiresAt: new Date("2026-02-03T11:00:00Z"),
      scopes: REQUIRED_SCOPES,
    })
    const form = new URLSearchParams(sent?.body ?? "")
    expect(form.get("redirect_uri")).toBe("https://shop.example/zoho/callback")
    expect(sent?.url).toBe("https://accounts.zoho.in/oauth/v2/token")
  })

  it("of a code from the console names no redirect address", async () => {
    const { sent } = await exchange(answered(GRANT))
    expect(new URLSearchParams(sent?.body ?? "").has("redirect_uri")).toBe(false)
  })

  it.each([
    [{ error: "invalid_code" }, "code_dead"],
    [{ error: "invalid_client" }, "invalid_client"],
    [{ error: "invalid_client_secret" }, "invalid_client_secret"],
    [{ error: "invalid_redirect_uri" }, "invalid_redirect_uri"],
    [{ error: "Access Denied", error_description: "too many" }, "token_throttle"],
    [{ error: "novelty" }, "novelty"],
    [{ ...GRANT, refresh_token: undefined }, "refresh_token_missing"],
    [{ ...GRANT, api_domain: "https://www.zohoapis.com" }, "api_domain_not_allowed"],
    [{ ...GRANT, api_domain: "https://sandbox.zohoapis.in" }, "api_domain_not_allowed"],
    [{ ...GRANT, api_domain: undefined }, "api_domain_missing"],
  ])("answered %j is refused as %s, with HTTP 200 all the same", async (body, code) => {
    const { outcome } = await exchange(answered(body))
    expect(outcome).toMatchObject({ kind: "refused", code })
  })

  it("whose answer was lost or is no answer is unknown", async () => {
    expect((await exchange({ kind: "no_answer", code: "timeout" })).outcome.kind).toBe("unknown")
    expect((await exchange(answered({}))).outcome.kind).toBe("unknown")
    const unsent = await exchange({ kind: "not_sent", code: "ECONNREFUSED", cause: undefined })
    expect(unsent.outcome).toMatchObject({ kind: "refused", verdict: "outage" })
  })
})

describe("scopes", () => {
  it("that are wider cover those below, and no others", () => {
    expect(missingScopes(REQUIRED_SCOPES)).toEqual([])
    expect(
      missingScopes(["ZohoCRM.modules.ALL", "ZohoCRM.settings.ALL", "ZohoCRM.org.all", "ZohoCRM.coql.READ"]),
    ).toEqual(["ZohoCRM.users.READ"])
    expect(missingScopes(["ZohoCRM.modules.contacts.ALL"])).toContain("ZohoCRM.modules.ALL")
  })
})

describe("an accounts server", () => {
  it.each([
    ["https://accounts.zoho.in", "in"],
    ["https://accounts.zohocloud.ca/", "ca"],
    ["http://accounts.zoho.in", undefined],
    ["https://accounts.zoho.in.evil.example", undefined],
    ["https://accounts.zoho.in@evil.example", undefined],
    ["https://accounts.zoho.in/x", undefined],
    ["https://evil.example", undefined],
    ["", undefined],
  ])("%s is %s", (url, centre) => {
    expect(dataCentreOfAccounts(url)).toBe(centre)
  })
})
