import { expect, test } from "vitest"
import { isOwnPage } from "./is-own-page"

const asked = (headers: Record<string, string>) =>
  isOwnPage(
    new Request("https://shop.example/api/events", { method: "POST", headers }),
    "https://shop.example",
  )

test("a call of the shop's own page is let in, and that of another site is not", () => {
  expect(asked({ origin: "https://shop.example" })).toBe(true)
  expect(asked({ "sec-fetch-site": "same-origin" })).toBe(true)
  expect(asked({ origin: "https://evil.example", "sec-fetch-site": "cross-site" })).toBe(false)
  expect(asked({ origin: "https://shop.example.evil.example" })).toBe(false)
  expect(asked({ origin: "null" })).toBe(false)
  expect(asked({})).toBe(false)
})
