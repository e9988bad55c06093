import { format, inspect } from "node:util"

import fc from "fast-check"
import { expect, it } from "vitest"

import { Secret } from "./secret"

const texts = fc.stringMatching(/^[A-Za-z0-9]{12,40}$/)

it("a secret is told only by reveal", () => {
  fc.assert(fc.property(texts, (text) => void expect(new Secret(text).reveal()).toBe(text)))
})

it("a secret is never printed by accident, alone or inside something else", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const secret = new Secret(text)
      const printed = [
        String(secret),
        JSON.stringify({ secret }),
        inspect({ deep: { secret } }, { depth: 9, showHidden: true }),
        format("%s %o %O %j", secret, secret, secret, secret),
        JSON.stringify(Object.entries(secret)),
        JSON.stringify({ ...secret }),
      ]
      for (const line of printed) expect(line).not.toContain(text)
    }),
  )
})

it("a secret says that it is one", () => {
  expect(JSON.stringify({ key: new Secret("k") })).toBe('{"key":"[secret]"}')
})
