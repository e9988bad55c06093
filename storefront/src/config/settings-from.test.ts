import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { settingsFrom } from "./settings-from"

test("the demo needs only a publishable key", () => {
  const settings = settingsFrom({ PUBLISHABLE_KEY: "pk_1" })
  expect(settings.backendUrl).toBe("http://127.0.0.1:9000")
  expect(settings.storefrontUrl).toBe("http://127.0.0.1:8000")
  expect(settings.revalidateSecret).toBeUndefined()
  expect(settings.publishableKey()).toBe("pk_1")
})

test("every fault is listed at once and no value is repeated", () => {
  const read = () =>
    settingsFrom({ BACKEND_URL: "ftp://secret-host", STOREFRONT_URL: "nowhere", REVALIDATE_SECRET: "short" })
  expect(read).toThrow(/BACKEND_URL[\s\S]*STOREFRONT_URL[\s\S]*REVALIDATE_SECRET/)
  expect(read).not.toThrow(/secret-host|nowhere|short\b(?!er)/)
})

test("without any key the shop does not start", () => {
  expect(() => settingsFrom({ PUBLISHABLE_KEY: " " })).toThrow(/PUBLISHABLE_KEY_FILE/)
})

test("a key file may appear after the start", () => {
  const folder = mkdtempSync(join(tmpdir(), "key-"))
  try {
    const settings = settingsFrom({ PUBLISHABLE_KEY_FILE: join(folder, "key") })
    expect(settings.publishableKey()).toBeUndefined()
    writeFileSync(join(folder, "key"), "pk_2\n")
    expect(settings.publishableKey()).toBe("pk_2")
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test("an address loses its trailing slash", () => {
  expect(settingsFrom({ PUBLISHABLE_KEY: "pk", BACKEND_URL: "http://localhost:9100/" }).backendUrl).toBe(
    "http://localhost:9100",
  )
})
