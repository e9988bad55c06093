import { describe, expect, it } from "vitest"
import { parseOptions } from "./options"

const GOOD = {
  environment: "sandbox",
  mode: "hmac",
  merchantId: "DEMOMERC",
  clientId: "demomerc",
  hmacKey: "DEMOhmacSecret0123456789abcdefgh",
  apiBaseUrl: "http://127.0.0.1:9010",
  returnUrl: "http://localhost:9000/payments/billdesk/return",
  storefrontUrl: "http://localhost:8000",
  dataSecret: "0123456789012345678901234567890123456789",
}

const faultsOf = (over: Record<string, unknown>) => {
  const verdict = parseOptions({ ...GOOD, ...over })
  return verdict.ok ? [] : verdict.faults
}

describe("the options", () => {
  it("are taken with their defaults", () => {
    const verdict = parseOptions(GOOD)
    expect(verdict.ok && verdict.settings).toMatchObject({
      paymentWindowMs: 1_800_000,
      expiryGraceMs: 900_000,
      merchantId: "DEMOMERC",
      gateway: { protocol: "jose", itemCode: "DIRECT", apiBaseUrl: "http://127.0.0.1:9010" },
    })
  })

  it("list every fault at once", () => {
    const faults = faultsOf({
      environment: "prodution",
      mode: "rsa",
      returnUrl: "nowhere",
      dataSecret: "short",
    })
    expect(faults).toHaveLength(4)
    expect(faults.join("\n")).toMatch(/environment[\s\S]*returnUrl[\s\S]*dataSecret[\s\S]*mode/)
  })

  it("never repeat a secret in a fault", () => {
    const canary = "CANARYcanaryCANARYcanary"
    const faults = faultsOf({
      mode: "symmetric",
      keyId: "k 1",
      encryptionKey: canary,
      signingKey: canary,
      dataSecret: canary,
    })
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.join("\n")).not.toContain(canary)
  })

  it.each([
    ["a UAT host in production", { environment: "production", apiBaseUrl: "https://uat1.billdesk.com/u2" }],
    [
      "the older UAT host in production",
      { environment: "production", apiBaseUrl: "https://pguat.billdesk.io" },
    ],
    ["the production host in UAT", { environment: "uat", apiBaseUrl: "https://api.billdesk.com" }],
    [
      "a foreign host in production",
      { environment: "production", apiBaseUrl: "https://api.billdesk.com.example.org" },
    ],
    ["loopback in production", { environment: "production", apiBaseUrl: "http://127.0.0.1:9010" }],
    ["a sandbox without an address", { apiBaseUrl: undefined }],
    ["plain http outside loopback", { apiBaseUrl: "http://10.0.0.1:9010" }],
    [
      "a return URL on plain http outside loopback",
      { returnUrl: "http://shop.example/payments/billdesk/return" },
    ],
    ["a return URL with a query string", { returnUrl: "https://shop.example/return?x=1" }],
    ["a storefront on plain http outside loopback", { storefrontUrl: "http://shop.example" }],
    ["symmetric mode without its keys", { mode: "symmetric" }],
    ["hmac mode without its key", { hmacKey: undefined }],
  ])("refuse %s", (_what, over) => {
    expect(faultsOf(over)).not.toHaveLength(0)
  })

  it("take UAT and production with their own hosts", () => {
    const urls = {
      returnUrl: "https://shop.example/payments/billdesk/return",
      storefrontUrl: "https://shop.example",
    }
    expect(faultsOf({ ...urls, environment: "uat", apiBaseUrl: undefined })).toEqual([])
    expect(faultsOf({ ...urls, environment: "uat", apiBaseUrl: "https://pguat.billdesk.io" })).toEqual([])
    expect(faultsOf({ ...urls, environment: "production", apiBaseUrl: undefined })).toEqual([])
  })
})

const LEGACY = {
  environment: "sandbox",
  protocol: "legacy",
  merchantId: "DEMOMERC",
  securityId: "demomerc",
  checksumKey: "DEMOchecksum",
  legacyBaseUrl: "http://127.0.0.1:9010/",
  returnUrl: GOOD.returnUrl,
  storefrontUrl: GOOD.storefrontUrl,
  dataSecret: GOOD.dataSecret,
}

const legacyFaults = (over: Record<string, unknown>) => {
  const verdict = parseOptions({ ...LEGACY, ...over })
  return verdict.ok ? [] : verdict.faults
}

describe("the options of the pipe generation", () => {
  it("are taken with their defaults", () => {
    const verdict = parseOptions(LEGACY)
    expect(verdict.ok && verdict.settings).toMatchObject({
      merchantId: "DEMOMERC",
      gateway: {
        protocol: "legacy",
        credentials: { merchantId: "DEMOMERC", securityId: "demomerc", checksum: "hmac" },
        bases: { browser: "http://127.0.0.1:9010", server: "http://127.0.0.1:9010" },
      },
    })
    expect(JSON.stringify(verdict)).not.toContain("DEMOchecksum")
  })

  it("know BillDesk's own hosts, two of them in production", () => {
    const urls = { returnUrl: "https://shop.example/return", storefrontUrl: "https://shop.example" }
    const verdict = parseOptions({ ...LEGACY, ...urls, environment: "production", legacyBaseUrl: undefined })
    expect(verdict.ok && verdict.settings.gateway).toMatchObject({
      bases: { browser: "https://pgi.billdesk.com", server: "https://www.billdesk.com" },
    })
  })

  it("list every fault at once, those of the shop and those of the gateway", () => {
    const canary = "CANARY canary"
    const faults = legacyFaults({
      dataSecret: "short",
      checksumKey: canary,
      securityId: "a b",
      legacyBaseUrl: "http://10.0.0.1",
    })
    expect(faults).toHaveLength(4)
    expect(faults.join("\n")).toMatch(/dataSecret[\s\S]*security id[\s\S]*checksum key[\s\S]*legacyBaseUrl/)
    expect(faults.join("\n")).not.toContain(canary)
  })

  it.each([
    ["an unknown protocol", { protocol: "pipe" }, /^protocol: must be one of jose, legacy\./],
    ["no security id", { securityId: undefined }, /^securityId: /],
    ["no checksum key", { checksumKey: undefined }, /^checksumKey: /],
    ["an unknown checksum", { checksumType: "md5" }, /^checksumType: /],
    ["a sandbox without an address", { legacyBaseUrl: undefined }, /^legacyBaseUrl: /],
    ["this machine in production", { environment: "production" }, /^legacyBaseUrl: /],
    ["the key of the other protocol", { hmacKey: "x" }, /^hmacKey: has no effect with the protocol legacy\./],
    ["an item code", { itemCode: "DIRECT" }, /^itemCode: has no effect/],
    ["the base of the other protocol", { apiBaseUrl: "http://127.0.0.1:9010" }, /^apiBaseUrl: has no effect/],
  ])("refuse %s, and name it", (_what, over, sentence) => {
    expect(legacyFaults(over)).toEqual([expect.stringMatching(sentence)])
  })

  it("are faults of the other protocol when they are given, and nothing when they are undefined", () => {
    expect(faultsOf({ checksumKey: undefined, securityId: undefined })).toEqual([])
    expect(faultsOf({ checksumKey: "DEMOchecksum", legacyBaseUrl: "http://127.0.0.1:9010" })).toEqual([
      "checksumKey: has no effect with the protocol jose.",
      "legacyBaseUrl: has no effect with the protocol jose.",
    ])
  })
})
