import fc from "fast-check"
import { expect, test } from "vitest"
import { actSql } from "./act-sql"

test("whatever an actor is called, nothing of it stands in SQL and nothing is read as a parameter", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const sql = actSql({ actorType: "user", actorId: name, requestId: name, route: name }, "next act")
      return /^select set_config\('audit\.context', convert_from\(decode\('[0-9a-f]+', 'hex'\), 'UTF8'\), false\)$/.test(
        sql,
      )
    }),
  )
  expect(
    actSql({ actorType: "job", actorId: null, requestId: null, route: null }, "end of transaction"),
  ).toMatch(/true\)$/)
})
