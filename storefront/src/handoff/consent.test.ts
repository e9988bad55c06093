import { expect, test } from "vitest"
import { clientIdIn, consentIn } from "./consent"

test("only a plain yes or no is an answer", () => {
  expect(consentIn("a=1; consent=granted; b=2")).toBe("granted")
  expect(consentIn("consent=declined")).toBe("declined")
  for (const text of [
    "",
    "consent=",
    "consent=yes",
    "xconsent=granted",
    "consent=grantedx",
    "consent=true",
  ]) {
    expect(consentIn(text)).toBeUndefined()
  }
})

test("only a number made by this shop stands for a browser", () => {
  const uuid = "3f2b8c9e-6f0a-4d1b-9c55-0a1b2c3d4e5f"
  expect(clientIdIn(`consent=granted; client_id=${uuid}`)).toBe(uuid)
  for (const text of [
    "client_id=",
    "client_id=asha@example.com",
    "client_id=9876543210",
    `xclient_id=${uuid}`,
  ]) {
    expect(clientIdIn(text)).toBeUndefined()
  }
})
