import { describe, expect, test } from "vitest"
import { parseOptions } from "./options"
import { WATCHED_TABLES } from "./watched-tables"

const settingsOf = (raw: unknown) => {
  const verdict = parseOptions(raw)
  if (!verdict.ok) throw new Error(verdict.faults.join("\n"))
  return verdict.settings
}
const faultsOf = (raw: unknown): string => {
  const verdict = parseOptions(raw)
  return verdict.ok ? "" : verdict.faults.join("\n")
}

describe("options", () => {
  test("a store that says nothing keeps two years of core's tables", () => {
    expect(settingsOf(undefined)).toMatchObject({
      retentionDays: 730,
      sealMs: 2000,
      timeZone: "Asia/Kolkata",
      tables: WATCHED_TABLES,
    })
  })

  test("a table of the host stands beside core's, and one of core's name takes its place", () => {
    const own = { table: "host_ledger", targetType: "ledger row", columns: { state: "keep" } }
    expect(settingsOf({ tables: [own] }).tables).toHaveLength(WATCHED_TABLES.length + 1)
    const order = { ...own, table: "order" }
    const { tables } = settingsOf({ tables: [order] })
    expect(tables.filter(({ table }) => table === "order")).toEqual([order])
  })

  test.each([
    [{ retentionDays: 364 }, "365"],
    [{ timeZone: "Mars/Olympus" }, "timeZone"],
    [{ tables: [{ table: "a; drop table b", targetType: "x", columns: {} }] }, "tables.0.table"],
    [{ tables: [{ table: "a", targetType: "it's", columns: {} }] }, "tables.0.targetType"],
    [{ tables: [{ table: "a", targetType: "x", columns: { "b'": "keep" } }] }, "tables.0.columns"],
    [{ tables: [{ table: "a", targetType: "x", columns: { b: "show" } }] }, "tables.0.columns.b"],
    [
      {
        tables: [
          { table: "a", targetType: "x", columns: {} },
          { table: "a", targetType: "y", columns: {} },
        ],
      },
      "twice",
    ],
    [{ onAnchor: "https://example.com" }, "onAnchor"],
    [{ watchRoutes: [{ method: "FETCH", path: "/x", action: "y" }] }, "watchRoutes.0.method"],
    [{ retention: 500 }, "retention"],
  ])("%j is refused with a word about %s", (raw, word) => {
    expect(faultsOf(raw)).toContain(word)
  })

  test("every fault is told at once", () => {
    expect(faultsOf({ retentionDays: 1, sealSeconds: 0 }).split("\n")).toHaveLength(2)
  })
})
