import fc from "fast-check"
import { expect, test } from "vitest"
import { cleanText, shortened } from "./clean-text"

test("no line break survives, wherever it stood", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(cleanText(`${text}\r\nBcc: all@example.com\u2028${text}`)).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
    }),
  )
})

test("Devanagari stays as it was written, joiners and all", () => {
  for (const name of ["अनन्या शर्मा", "क्‍ष", "श्रीमती ज्ञानेश्वरी"]) expect(cleanText(name)).toBe(name)
})

test("a long text is cut between characters, never within one", () => {
  expect(shortened("अनन्या", 4)).toBe("अनन्या")
  expect(shortened("क्षत्रिय महाराज", 4)).toMatch(/^[\p{L}\p{M}]+…$/u)
  expect(shortened("abcdef", 4)).toBe("abc…")
})
