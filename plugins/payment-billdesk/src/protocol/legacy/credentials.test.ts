import { Secret } from "medusa-integration-kit"
import { expect, it } from "vitest"

import { legacyCredentialFaults } from "./credentials"
import { bothChecksums, byHmac } from "./test-data"

it("the demo credentials have no fault", () => {
  expect(bothChecksums.flatMap(legacyCredentialFaults)).toEqual([])
})

it.each([
  [{ merchantId: "demo" }, "The merchant id"],
  [{ merchantId: "DEMO|X" }, "The merchant id"],
  [{ securityId: "a|b" }, "The security id"],
  [{ checksumKey: new Secret("short") }, "The checksum key has at least"],
  [{ checksumKey: new Secret("has a space in it") }, "The checksum key has no spaces"],
])("%j is one fault", (change, sentence) => {
  const faults = legacyCredentialFaults({ ...byHmac, ...change })
  expect(faults).toHaveLength(1)
  expect(faults[0]).toContain(sentence)
})

it("every fault is told at once, and none repeats the key", () => {
  const faults = legacyCredentialFaults({
    ...byHmac,
    merchantId: "",
    securityId: "",
    checksumKey: new Secret("k e y"),
  })
  expect(faults).toHaveLength(3)
  expect(faults.join()).not.toContain("k e y")
})
