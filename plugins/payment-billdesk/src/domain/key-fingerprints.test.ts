import { Secret } from "medusa-integration-kit"
import { expect, it } from "vitest"
import type { BillDeskCredentials } from "../protocol"
import { keyFingerprints } from "./key-fingerprints"

const ids = { merchantId: "DEMO", clientId: "demo" }
const jose = (credentials: BillDeskCredentials) =>
  ({ protocol: "jose", credentials, apiBaseUrl: "https://api.billdesk.com", itemCode: "DIRECT" }) as const

it("a key is told apart by eight digits of its digest", () => {
  expect(keyFingerprints(jose({ mode: "hmac", ...ids, hmacKey: new Secret("abc") }))).toEqual([
    { name: "HMAC key", fingerprint: "ba7816bf" },
  ])
})

it("both keys of the encrypted mode are told apart", () => {
  const keys = { keyId: "one", encryptionKey: new Secret("abc"), signingKey: new Secret("abd") }
  expect(keyFingerprints(jose({ mode: "symmetric", ...ids, ...keys })).map(({ name }) => name)).toEqual([
    "Encryption key",
    "Signing key",
  ])
})

it("a pipe account has one key", () => {
  const credentials = {
    merchantId: "DEMO",
    securityId: "demo",
    checksumKey: new Secret("abc"),
    checksum: "crc",
  } as const
  const bases = { browser: "https://uat.billdesk.com", server: "https://uat.billdesk.com" }
  expect(keyFingerprints({ protocol: "legacy", credentials, bases })).toEqual([
    { name: "Checksum key", fingerprint: "ba7816bf" },
  ])
})
