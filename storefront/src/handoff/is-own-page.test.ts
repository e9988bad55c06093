import { describe, expect, test } from "vitest"
import { isOwnPage } from "./is-own-page"

const asked = (headers: Record<string, string>) => isOwnPage(new Headers(headers), "https://shop.example")

test("a call of the shop's own page is let in, and that of another site is not", () => {
  expect(asked({ origin: "https://shop.example" })).toBe(true)
  expect(asked({ "sec-fetch-site": "same-origin" })).toBe(true)
  expect(asked({ origin: "https://evil.example", "sec-fetch-site": "cross-site" })).toBe(false)
  expect(asked({ origin: "https://shop.example.evil.example" })).toBe(false)
  expect(asked({ origin: "null" })).toBe(false)
  expect(asked({})).toBe(false)
})

describe("a shop that is reached under another name than its own", () => {
  const reached = (headers: Record<string, string>) =>
    isOwnPage(new Headers({ host: "shop.example", ...headers }), "http://127.0.0.1:8000")

  test("lets its pages write", () => {
    expect(reached({ "sec-fetch-site": "same-origin", origin: "https://shop.example" })).toBe(true)
    expect(reached({ origin: "https://shop.example" })).toBe(true)
    expect(
      reached({ origin: "https://shop.example", host: "inside:8000", "x-forwarded-host": "shop.example" }),
    ).toBe(true)
  })

  test("and nobody else", () => {
    expect(reached({})).toBe(false)
    expect(reached({ "sec-fetch-site": "cross-site", origin: "https://shop.example" })).toBe(false)
    expect(reached({ "sec-fetch-site": "same-site" })).toBe(false)
    expect(reached({ "sec-fetch-site": "none" })).toBe(false)
    expect(reached({ origin: "https://evil.example" })).toBe(false)
    expect(reached({ origin: "null" })).toBe(false)
  })
})
