import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { COMPILED_BESIDE_FROM, COMPILE_HINT, hintStartScripts } from "./hint-start-scripts"

const LARGE = `globalThis.a=${"1".repeat(COMPILED_BESIDE_FROM)}`
const SMALL = "globalThis.b=1"
let distDir: string

beforeEach(() => {
  distDir = mkdtempSync(path.join(tmpdir(), "next-build-"))
  mkdirSync(path.join(distDir, "static"))
})
afterEach(() => {
  rmSync(distDir, { recursive: true })
})

const write = (name: string, text: string) => {
  writeFileSync(path.join(distDir, name), text)
}
const read = (name: string) => readFileSync(path.join(distDir, name), "utf8")
const furnish = (manifest: object) => {
  for (const name of ["static/react.js", "static/page.js"]) write(name, LARGE)
  write("static/runtime.js", SMALL)
  write("build-manifest.json", JSON.stringify(manifest))
}

test("large scripts of every page's start are hinted once, small ones and those of single pages never", async () => {
  furnish({ rootMainFiles: ["static/react.js", "static/runtime.js"] })
  await hintStartScripts({ distDir })
  await hintStartScripts({ distDir })
  expect(read("static/react.js")).toBe(COMPILE_HINT + LARGE)
  expect(read("static/runtime.js")).toBe(SMALL)
  expect(read("static/page.js")).toBe(LARGE)
})

test.each([{}, { rootMainFiles: [] }, { rootMainFiles: ["static/gone.js"] }])(
  "a build that lists its scripts otherwise is refused: %j",
  async (manifest) => {
    furnish(manifest)
    await expect(hintStartScripts({ distDir })).rejects.toThrow()
  },
)
