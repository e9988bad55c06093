import { expect, test } from "vitest"
import { WATCHED_TABLES } from "./watched-tables"

/** Columns of core that hold what nobody may read in a log. */
const SECRET = /token|salt|secret|password|metadata|^data$|context/
/** Columns that name a person. */
const PERSONAL =
  /^(?:email|phone|first_name|last_name|company|company_name|address_1|address_2|city|entity_id)$/

const columns = WATCHED_TABLES.flatMap(({ table, columns, about = [] }) => [
  ...Object.entries(columns).map(([name, rule]) => ({ table, name, rule })),
  ...about.map((name) => ({ table, name, rule: "keep" as const })),
])

test("no column that holds a secret is kept readable", () => {
  expect(columns.filter(({ name, rule }) => SECRET.test(name) && rule !== "private")).toEqual([])
})

test("no column that names a person is kept readable", () => {
  expect(columns.filter(({ name, rule }) => PERSONAL.test(name) && rule === "keep")).toEqual([])
})

test("no free text of the staff is kept readable: it may name a shopper", () => {
  expect(columns.filter(({ name, rule }) => /note|declined_reason/.test(name) && rule === "keep")).toEqual([])
})

test("no table is watched twice, and the noise of reservations is left out", () => {
  const tables = WATCHED_TABLES.map(({ table }) => table)
  expect(new Set(tables).size).toBe(tables.length)
  expect(columns.some(({ name }) => name === "reserved_quantity" || name === "updated_at")).toBe(false)
})
