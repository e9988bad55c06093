import { Secret } from "medusa-integration-kit"
import { expect, it } from "vitest"

import { credentialFaults } from "./credentials"
import { hmac, symmetric } from "./test-data"

it("sound credentials have no fault", () => {
  expect(credentialFaults(hmac)).toEqual([])
  expect(credentialFaults(symmetric)).toEqual([])
  expect(credentialFaults({ ...symmetric, signingKeyId: "a", encryptionKeyId: "b" })).toEqual([])
})

it.each([
  ["31 characters", "DEMOencryptKey0123456789abcdefg"],
  ["33 characters", "DEMOencryptKey0123456789abcdefghi"],
  ["32 characters but 33 bytes", "DEMOencryptKey0123456789abcdefgé"],
  ["nothing", ""],
])("an encryption key of %s is a fault", (_, key) => {
  expect(credentialFaults({ ...symmetric, encryptionKey: new Secret(key) })).toContain(
    "The encryption key has exactly 32 characters.",
  )
})

it("the same value for both keys is a fault", () => {
  expect(credentialFaults({ ...symmetric, signingKey: symmetric.encryptionKey })).toEqual([
    "The encryption key and the signing key are different values.",
  ])
})

it("a blank or short signing key is a fault", () => {
  expect(credentialFaults({ ...hmac, hmacKey: new Secret("") })).toHaveLength(1)
  expect(credentialFaults({ ...hmac, hmacKey: new Secret("short") })).toHaveLength(1)
  expect(credentialFaults({ ...symmetric, signingKey: new Secret("short") })).toHaveLength(1)
})

it("a key with the line break of a careless paste is a fault", () => {
  expect(credentialFaults({ ...hmac, hmacKey: new Secret("DEMOhmacSecret0123456789abcdefgh\n") })).toEqual([
    "The HMAC key has no spaces or special bytes.",
  ])
})

it("all faults are told at once, and none repeats a key or an id", () => {
  const faults = credentialFaults({
    mode: "symmetric",
    merchantId: "demo merc",
    clientId: "",
    keyId: "kid with space",
    signingKeyId: "a b",
    encryptionKey: new Secret("tooShortKey"),
    signingKey: new Secret("tiny"),
  })
  expect(faults).toHaveLength(6)
  expect(faults.join(" ")).not.toMatch(/demo merc|kid with space|tooShortKey|tiny/)
})
