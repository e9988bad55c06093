import fc from "fast-check"
import { expect, test } from "vitest"
import { nextPath } from "./next-path"

test.each([
  ["/account/orders", "/account/orders"],
  ["/account/orders?page=2", "/account/orders?page=2"],
  ["/p/ceramic-mug?v=variant_1", "/p/ceramic-mug?v=variant_1"],
  ["/search?q=%E0%A4%95%E0%A4%AA", "/search?q=%E0%A4%95%E0%A4%AA"],
  ["/hi/account/orders", "/account/orders"],
  ["/hi", "/"],
  ["/", "/"],
])("%s is a page of this shop", (given, path) => {
  expect(nextPath(given)).toBe(path)
})

test.each([
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "https://evil.example",
  "https:evil.example",
  "javascript:alert(1)",
  "evil.example",
  "",
  "/%2f%2fevil.example",
  "/%2Fevil.example",
  "/%5Cevil.example",
  "/%252fevil.example",
  "/%25252f%25252fevil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/hi//evil.example",
  "/a/..//evil.example",
  "/\tevil",
  "/\n/evil.example",
  "/%09/evil.example",
  "/%00",
  "/%zz",
  "/ok\u0000",
  "/account/sign-in?next=/account/sign-in",
  "/api/wishlist",
  `/${"a".repeat(600)}`,
  undefined,
  ["/account"],
  7,
])("%j leads nowhere", (given) => {
  expect(nextPath(given)).toBeUndefined()
})

test("whatever is given, a browser that follows the answer stays in the shop", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "/",
      "\\",
      "%2f",
      "%5c",
      "%252f",
      "..",
      ".",
      ":",
      "@",
      "?",
      "#",
      "evil.example",
      "https",
      "\t",
      "hi",
    ),
    fc.string({ maxLength: 4 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      for (const start of ["", "/"]) {
        const path = nextPath(start + pieces.join(""))
        if (path === undefined) continue
        expect(path.startsWith("/")).toBe(true)
        for (const prefix of ["", "/hi"]) {
          expect(new URL(prefix + path, "https://shop.example").origin).toBe("https://shop.example")
        }
      }
    }),
    { numRuns: 3_000 },
  )
})
