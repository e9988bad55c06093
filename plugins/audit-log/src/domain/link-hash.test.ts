import fc from "fast-check"
import { expect, test } from "vitest"
import { canonicalEntry, GENESIS, linkHash } from "./link-hash"
import type { StoredEntry } from "./stored-entry"

const ENTRY: StoredEntry = {
  id: "1",
  at: "2026-11-22T06:40:49.123456Z",
  txid: "7",
  actor_type: "user",
  actor_id: "user_1",
  request_id: null,
  route: null,
  action: "changed",
  target_type: "price",
  target_id: "price_1",
  about: "{}",
  before: '{"amount": 100}',
  after: '{"amount": 90}',
  reason: null,
}

test("the hash of an entry stays what it was: links of years ago are computed anew by it", () => {
  expect(linkHash(GENESIS, ENTRY)).toBe("8084c41e17b7bdcb4b389b910de44396ee702c4f1c8e739f7cb1bf8749ed2084")
})

test("whatever is changed in an entry, or before it, changes its hash", () => {
  const hash = linkHash(GENESIS, ENTRY)
  expect(linkHash(hash, ENTRY)).not.toBe(hash)
  for (const name of Object.keys(ENTRY))
    expect(linkHash(GENESIS, { ...ENTRY, [name]: "other" })).not.toBe(hash)
})

test("two entries are the same text only when they are the same", () => {
  const text = fc.option(fc.string(), { nil: null })
  fc.assert(
    fc.property(text, text, text, text, (a, b, c, d) => {
      const one = canonicalEntry({ ...ENTRY, reason: a, route: b })
      const other = canonicalEntry({ ...ENTRY, reason: c, route: d })
      return (one === other) === (a === c && b === d)
    }),
  )
})
