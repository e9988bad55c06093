import { expect, test } from "vitest"

import { judgeFindings } from "./judge-findings"

const finding = (severity: "error" | "warning", message: string) => ({
  severity,
  module: "Sales_Orders",
  field: "Subject",
  message,
})
const judged = (...findings: ReturnType<typeof finding>[]) =>
  judgeFindings({ module: "Sales_Orders", version: 2, findings })

test("a mapping without findings is fine, and the words name module and version", () => {
  expect(judged()).toMatchObject({
    state: "ok",
    words: expect.stringMatching(/Sales_Orders.*version 2/) as unknown,
  })
})

test("a warning is worth knowing, an error is bad, and only errors are told then", () => {
  expect(judged(finding("warning", "Too short.")).state).toBe("note")
  const bad = judged(finding("warning", "Too short."), finding("error", "No such field."))
  expect(bad).toMatchObject({ state: "bad", words: "Deliveries wait: No such field." })
})

test("of many findings three are shown and the others counted", () => {
  const many = Array.from({ length: 5 }, (_, index) => finding("error", `Fault ${index}.`))
  expect(judged(...many).words).toBe("Deliveries wait: Fault 0. Fault 1. Fault 2. And 2 more.")
})
