import fc from "fast-check"
import { expect, test } from "vitest"
import { MASK, redact, redactLine } from "./redact"

const SECRET = "1000.5ec3e7-v4lue_XYZ"

test.each([
  `Authorization: Zoho-oauthtoken ${SECRET}`,
  `POST /crm HTTP/1.1\r\nauthorization: Bearer ${SECRET}\r\naccept: */*`,
  `x-api-key: ${SECRET}`,
  `Set-Cookie: ${SECRET}; Path=/`,
  `{"client_secret":"${SECRET}","order":"order_1"}`,
  `{"password": "a\\"${SECRET}"}`,
  `{"body":"{\\"refresh_token\\":\\"${SECRET}\\"}"}`,
  `{'apiKey': '${SECRET}'}`,
  `grant_type=refresh_token&refresh_token=${SECRET}&x=1`,
  `https://accounts.example/token?client_secret=${SECRET}`,
  `https://user:${SECRET}@smtp.example`,
  `it said: Bearer ${SECRET}`,
  `{"access_token":"${SECRET}`,
])("a secret in %j is masked", (text) => {
  const clean = redact(text)
  expect(clean).not.toContain(SECRET)
  expect(clean).toContain(MASK)
})

test("a signed token is masked wherever it stands", () => {
  const token = `eyJ${"hbGciOiJIUzI1NiJ9"}.eyJzdWIiOiIxIn0.c2lnbmF0dXJl`
  expect(redact(`saw ${token} here`)).toBe(`saw ${MASK} here`)
})

test("what is no secret stays as it is", () => {
  const text =
    '{"data":[{"code":"INVALID_DATA","details":{"api_name":"Email"},"message":"invalid data","status":"error"}]} 503'
  expect(redact(text)).toBe(text)
})

test("whatever text is handed in comes out bounded, without NUL", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 9000 }), (text) => {
      const clean = redact(text)
      expect(clean.length).toBeLessThan(4100)
      expect(clean).not.toContain("\0")
    }),
  )
})

test("a value under a secret's name is masked, whatever it is", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9._~+/=-]{8,60}$/), (value) => {
      expect(redact(JSON.stringify({ token: value }))).toBe(`{"token":"${MASK}"}`)
      expect(redact(`token=${value}&a=b`)).toBe(`token=${MASK}&a=b`)
    }),
  )
})

test("an answer of megabytes is cut, and its length is told", () => {
  expect(redact(`token=${SECRET}&`.repeat(200_000))).toMatch(/cut, \d+ characters in all/)
  expect(redactLine("x".repeat(900), 100)).toHaveLength(100)
})

test.each(["a_", "a.", "eyJa-", '\\"', '"a', "a: ", "https://a", "&a_token", '"token":"\\', "\t"])(
  "an answer that is nothing but %j is read at once",
  (hostile) => {
    const started = performance.now()
    redact(hostile.repeat(50_000))
    expect(performance.now() - started).toBeLessThan(3000)
  },
)
