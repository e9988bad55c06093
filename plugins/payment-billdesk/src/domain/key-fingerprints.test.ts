import { Secret } from "medusa-integration-kit"
import { expect, it } from "vitest"
import { keyFingerprints } from "./key-fingerprints"

const ids = { merchantId: "DEMO", clientId: "demo" }

it("a key is told apart by eight digits of its digest", () => {
  expect(keyFingerprints({ mode: "hmac", ...ids, hmacKey: new Secret("abc") })).toEqual([
    { name: "HMAC key", fingerprint: "ba7816bf" },
  ])
})

it("both keys of the encrypted mode are told apart", () => {
  const keys = { keyId: "one", encryptionKey: new Secret("abc"), signingKey: new Secret("abd") }
  expect(keyFingerprints({ mode: "symmetric", ...ids, ...keys }).map(({ name }) => name)).toEqual([
    "Encryption key",
    "Signing key",
  ])
})
