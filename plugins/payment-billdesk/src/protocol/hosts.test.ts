import { describe, expect, it } from "vitest"

import { apiBaseUrls, checkRedirectHref, isBillDeskHost, isLoopbackUrl } from "./hosts"

describe("a BillDesk host", () => {
  it.each([
    "https://api.billdesk.com",
    "https://uat1.billdesk.com/u2/web/v1_2/embeddedsdk",
    "https://pguat.billdesk.io/x",
    "https://billdesk.com/",
    "https://PAY.BillDesk.COM/web",
  ])("is %s", (url) => void expect(isBillDeskHost(url)).toBe(true))

  it.each([
    "http://api.billdesk.com",
    "https://api.billdesk.com.evil.example",
    "https://evilbilldesk.com",
    "https://billdesk.co",
    "https://billdesk.com@evil.example/",
    "https://user@api.billdesk.com/",
    "https://api.billdesk.com:8443/",
    "javascript:alert(1)//billdesk.com",
    "https://evil.example/billdesk.com",
    "//api.billdesk.com",
    "billdesk.com",
    "",
  ])("is not %j", (url) => void expect(isBillDeskHost(url)).toBe(false))

  it("serves UAT and production, and a sandbox has no fixed one", () => {
    expect(apiBaseUrls.sandbox).toBeUndefined()
    for (const url of [apiBaseUrls.uat, apiBaseUrls.production]) expect(isBillDeskHost(url ?? "")).toBe(true)
  })

  it("may be given as a URL object", () => {
    expect(isBillDeskHost(new URL("https://api.billdesk.com"))).toBe(true)
  })
})

it.each([
  ["http://127.0.0.1:9010/web", true],
  ["http://127.255.0.1", true],
  ["http://localhost:9010", true],
  ["http://[::1]:9010", true],
  ["http://localhost.evil.example", false],
  ["http://127.0.0.1.evil.example", false],
  ["http://10.0.0.1", false],
  ["ftp://127.0.0.1", false],
])("%s is on this machine: %s", (url, expected) => void expect(isLoopbackUrl(url)).toBe(expected))

describe("a shopper's browser", () => {
  it("may be sent to this machine in the sandbox only", () => {
    const href = "http://127.0.0.1:9010/web/v1_2/embeddedsdk"
    expect(checkRedirectHref(href, "sandbox")).toEqual({ ok: true, href })
    expect(checkRedirectHref(href, "uat")).toEqual({ ok: false, code: "foreign_host" })
    expect(checkRedirectHref(href, "production")).toEqual({ ok: false, code: "foreign_host" })
  })

  it("may be sent to BillDesk in every environment", () => {
    const href = "https://uat1.billdesk.com/u2/web/v1_2/embeddedsdk"
    for (const environment of ["sandbox", "uat", "production"] as const) {
      expect(checkRedirectHref(href, environment)).toEqual({ ok: true, href })
    }
  })

  it("is sent nowhere else", () => {
    expect(checkRedirectHref("https://evil.example/", "sandbox")).toEqual({ ok: false, code: "foreign_host" })
    expect(checkRedirectHref("javascript:alert(1)", "sandbox")).toEqual({ ok: false, code: "foreign_host" })
    expect(checkRedirectHref("/web", "production")).toEqual({ ok: false, code: "not_a_url" })
  })
})
