import { expect, test } from "vitest"
import { demoCredentials, demoLegacyCredentials } from "../sandbox"
import { isDemoKey } from "./demo-keys"

test("every key that the sandbox publishes is known as one", () => {
  const { hmac, symmetric } = demoCredentials
  const keys = [
    hmac.hmacKey,
    symmetric.encryptionKey,
    symmetric.signingKey,
    demoLegacyCredentials.checksumKey,
  ]
  expect(keys.map((key) => isDemoKey(key.reveal()))).toEqual([true, true, true, true])
  expect(isDemoKey("a key of one's own, 32 characters")).toBe(false)
})
