import { expect, test } from "vitest"
import { inLanguage, isLanguage } from "./languages"

test("English pages have plain addresses and Hindi ones begin with /hi", () => {
  expect(inLanguage("en", "/")).toBe("/")
  expect(inLanguage("hi", "/")).toBe("/hi")
  expect(inLanguage("hi", "/p/ceramic-mug?v=1")).toBe("/hi/p/ceramic-mug?v=1")
})

test("only a language of the shop is one", () => {
  expect(["en", "hi"].every(isLanguage)).toBe(true)
  for (const value of ["", "fr", "EN", "toString", "__proto__", undefined, 1]) {
    expect(isLanguage(value)).toBe(false)
  }
})
