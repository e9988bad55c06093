import { expect, test } from "vitest"
import { isSameOrigin } from "./same-origin"

const asked = (headers: Record<string, string>) =>
  isSameOrigin(new Headers({ host: "shop.example", ...headers }))

test("a page of this shop may write", () => {
  expect(asked({ "sec-fetch-site": "same-origin", origin: "https://shop.example" })).toBe(true)
  expect(asked({ origin: "https://shop.example" })).toBe(true)
  expect(
    asked({ origin: "https://shop.example", host: "inside:8000", "x-forwarded-host": "shop.example" }),
  ).toBe(true)
})

test("nobody else may", () => {
  expect(asked({})).toBe(false)
  expect(asked({ "sec-fetch-site": "cross-site", origin: "https://shop.example" })).toBe(false)
  expect(asked({ "sec-fetch-site": "same-site" })).toBe(false)
  expect(asked({ "sec-fetch-site": "none" })).toBe(false)
  expect(asked({ origin: "https://evil.example" })).toBe(false)
  expect(asked({ origin: "null" })).toBe(false)
})
