import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { Stamps } from "./stamps.ts"

function built() {
  const root = mkdtempSync(join(tmpdir(), "stamps-"))
  const product = join(root, "product.js")
  writeFileSync(product, "")
  return { stamps: new Stamps(root), product }
}

test("a build is fresh only for the sources it was stamped with", () => {
  const { stamps, product } = built()
  stamps.write("plugins/x", "abc")
  expect(stamps.isFresh("plugins/x", "abc", product)).toBe(true)
  expect(stamps.isFresh("plugins/x", "abd", product)).toBe(false)
})

test("a build that was begun and not ended is not fresh", () => {
  const { stamps, product } = built()
  stamps.write("plugins/x", "abc")
  stamps.remove("plugins/x")
  expect(stamps.isFresh("plugins/x", "abc", product)).toBe(false)
})

test("a stamp without its product is not fresh", () => {
  const { stamps, product } = built()
  stamps.write("plugins/x", "abc")
  rmSync(product)
  expect(stamps.isFresh("plugins/x", "abc", product)).toBe(false)
})
