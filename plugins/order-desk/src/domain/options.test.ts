import { expect, test } from "vitest"
import { parseOptions } from "./options"

const source = (name: string, watch: object[] = []) => ({
  name,
  watch,
  read: () => Promise.resolve(new Map()),
})

test("without options there are no sources and the standards hold", () => {
  expect(parseOptions(undefined)).toEqual({
    ok: true,
    settings: { sources: [], sweepMs: 60_000, lowStock: 5 },
  })
})

test.each<[string, object]>([
  ["an unknown option", { colour: "red" }],
  ["a sweep that never rests", { sweepSeconds: 1 }],
  ["a source without a function", { sources: [{ name: "a", watch: [], read: "x" }] }],
  ["a timeline that is none", { sources: [{ ...source("a"), timeline: [] }] }],
  [
    "a table that would be SQL",
    { sources: [source("a", [{ table: 'x"; drop table y; --', column: "id" }])] },
  ],
  ["a source that stands there twice", { sources: [source("a"), source("a")] }],
  [
    "a table that is watched by two columns",
    { sources: [source("a", [{ table: "t", column: "x" }]), source("b", [{ table: "t", column: "y" }])] },
  ],
])("%s is a fault", (_, options) => {
  const verdict = parseOptions(options)
  expect(verdict.ok).toBe(false)
})
