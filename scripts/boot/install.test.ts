import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { installState, refuseFullDisk } from "./install.mjs"

const wanted = { "": {}, "node_modules/left": { version: "1.0.0", integrity: "sha512-a" } }

function checkout(installed: object | null, folder = true): string {
  const root = mkdtempSync(join(tmpdir(), "checkout-"))
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages: wanted }))
  mkdirSync(join(root, folder ? "node_modules/left" : "node_modules"), { recursive: true })
  if (installed)
    writeFileSync(join(root, "node_modules/.package-lock.json"), JSON.stringify({ packages: installed }))
  return root
}

test("what the lock file says is current", () => {
  expect(installState(checkout(wanted))).toBe("current")
})

test("another version of a package is stale", () => {
  expect(installState(checkout({ "node_modules/left": { version: "0.9.0", integrity: "sha512-b" } }))).toBe(
    "stale",
  )
})

test("an install that was cut short, without npm's own record, is missing", () => {
  expect(installState(checkout(null))).toBe("missing")
})

test("a recorded package whose folder was deleted is missing", () => {
  expect(installState(checkout(wanted, false))).toBe("missing")
})

test("a package for another platform may be absent", () => {
  const root = checkout(wanted)
  const packages = { ...wanted, "node_modules/for-mac": { version: "1.0.0", optional: true } }
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages }))
  expect(installState(root)).toBe("current")
})

test("a disk with less space than needed is refused with both figures", () => {
  expect(() => {
    refuseFullDisk(tmpdir(), Number.MAX_SAFE_INTEGER)
  }).toThrow(/disk is too full: .* GB free and this step needs .* GB/)
})
