import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, it } from "vitest"
import { EventFile } from "./event-file"

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "commerce-events-"))
  file = join(folder, "analytics", "events.jsonl")
})
afterEach(() => rmSync(folder, { recursive: true }))

const line = (name: string, event_id?: string) => ({
  name,
  ga4: null,
  at: "2026-11-22T10:00:00Z",
  event_id,
  properties: {},
})
const lines = (path = file) => readFileSync(path, "utf8").trimEnd().split("\n")

it("a hundred events at once are a hundred whole lines, for this user's eyes", async () => {
  const events = new EventFile({ file, maxBytes: 1_000_000 })
  await Promise.all(Array.from({ length: 100 }, (_, index) => events.append(line(`event ${index}`))))
  expect(lines().map((each): unknown => JSON.parse(each))).toHaveLength(100)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

it("an event that was written by a process that is gone is not written again", async () => {
  await new EventFile({ file, maxBytes: 1_000_000 }).append(line("paid", "paid:order_1"))
  const after = new EventFile({ file, maxBytes: 1_000_000 })
  await Promise.all([after.append(line("paid", "paid:order_1")), after.append(line("paid", "paid:order_12"))])
  expect(lines()).toHaveLength(2)
})

it("a name that looks like an event's id hides no event", async () => {
  const events = new EventFile({ file, maxBytes: 1_000_000 })
  await events.append(line('"event_id":"paid:order_1"'))
  await events.append(line("paid", "paid:order_1"))
  expect(lines()).toHaveLength(2)
})

it("the file never grows beyond its bound, and the one before it is kept", async () => {
  const events = new EventFile({ file, maxBytes: 10_000 })
  for (let index = 0; index < 400; index++) await events.append(line(`event ${index}`, `id:${index}`))
  expect(statSync(file).size).toBeLessThanOrEqual(10_000)
  expect(statSync(`${file}.1`).size).toBeLessThanOrEqual(10_000)
  expect(lines().at(-1)).toContain("event 399")
  const before = lines(`${file}.1`).at(-1) ?? ""
  const count = lines().length
  await events.append(line("again", /"event_id":"([^"]+)"/.exec(before)?.[1]))
  expect(lines()).toHaveLength(count)
})

it("half a line of a killed process stays alone", async () => {
  const events = new EventFile({ file, maxBytes: 10_000 })
  await events.append(line("one"))
  appendFileSync(file, '{"name":"ha')
  await events.append(line("two"))
  expect(lines()).toHaveLength(3)
  expect(lines().at(-1)).toContain('"two"')
})
