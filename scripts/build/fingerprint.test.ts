import { mkdirSync, mkdtempSync, renameSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { fingerprint } from "./fingerprint.ts"

function sources(): string {
  const root = mkdtempSync(join(tmpdir(), "sources-"))
  mkdirSync(join(root, "plugin/src"), { recursive: true })
  writeFileSync(join(root, "plugin/src/a.ts"), "one")
  return root
}

test("the same contents have the same fingerprint wherever and whenever they lie", () => {
  const [one, other] = [sources(), sources()]
  utimesSync(join(other, "plugin/src/a.ts"), 0, 0)
  expect(fingerprint(one, ["plugin"])).toBe(fingerprint(other, ["plugin"]))
})

test("a changed content, a changed name and a changed foundation each change it", () => {
  const root = sources()
  const before = fingerprint(root, ["plugin"])
  expect(fingerprint(root, ["plugin"], ["another kit"])).not.toBe(before)
  writeFileSync(join(root, "plugin/src/a.ts"), "two")
  const changed = fingerprint(root, ["plugin"])
  expect(changed).not.toBe(before)
  renameSync(join(root, "plugin/src/a.ts"), join(root, "plugin/src/b.ts"))
  expect(fingerprint(root, ["plugin"])).not.toBe(changed)
})

test("what a build makes and what only tests read do not count", () => {
  const root = sources()
  const before = fingerprint(root, ["plugin"])
  mkdirSync(join(root, "plugin/.medusa/server"), { recursive: true })
  writeFileSync(join(root, "plugin/.medusa/server/a.js"), "built")
  writeFileSync(join(root, "plugin/src/a.test.ts"), "a test")
  expect(fingerprint(root, ["plugin"])).toBe(before)
})
