import { createHmac } from "node:crypto"
import { expect, test } from "vitest"
import { CACHE } from "./cache-manifest"
import { purgeRequest } from "./purge-request"

const SECRET = "a-secret-of-the-two-of-us"
const NOW = 1_800_000_000
const BODY = JSON.stringify({ tags: [CACHE.catalogue.tag, CACHE.catalogue.tag] })

const sign = (body: string, at = NOW, secret = SECRET): string =>
  `t=${at},v1=${createHmac("sha256", secret).update(`${at}.${body}`).digest("hex")}`

const ask = (body: string, signature: string | null) =>
  purgeRequest({ body, signature, secret: SECRET, nowS: NOW })

test("a signed call names the tags to purge, each once", () => {
  expect(ask(BODY, sign(BODY))).toEqual({ kind: "valid", tags: ["catalogue"] })
})

test("without the right signature nothing is purged", () => {
  for (const signature of [null, "", "t=1,v1=zz", sign(BODY, NOW, "another-secret-entirely"), sign("{}")]) {
    expect(ask(BODY, signature)).toEqual({ kind: "unsigned" })
  }
})

test("a caught call is worthless after five minutes", () => {
  expect(ask(BODY, sign(BODY, NOW - 301)).kind).toBe("unsigned")
  expect(ask(BODY, sign(BODY, NOW + 301)).kind).toBe("unsigned")
  expect(ask(BODY, sign(BODY, NOW - 299)).kind).toBe("valid")
})

test("a tag outside the manifest is refused with the ones that exist", () => {
  for (const body of ["", "[]", '{"tags":[]}', '{"tags":["stock"]}']) {
    expect(ask(body, sign(body)).kind).toBe("malformed")
  }
})

test("every cache entry says what purges it and never outlives a day", () => {
  for (const entry of Object.values(CACHE)) {
    expect(entry.purgedBy.length).toBeGreaterThan(0)
    expect(entry.life.stale).toBeLessThanOrEqual(entry.life.revalidate)
    expect(entry.life.revalidate).toBeLessThan(entry.life.expire)
    expect(entry.life.expire).toBeLessThanOrEqual(86_400)
  }
})
