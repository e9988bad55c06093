import { expect, test } from "vitest"
import { readQuestion } from "./read-question"

test("a question that says nothing asks for the newest fifty", () => {
  expect(readQuestion({})).toEqual({ ok: true, question: { limit: 50 } })
})

test("every fault is told in one answer", () => {
  const verdict = readQuestion({ limit: "x", from: "2026-02-30", colour: "red" })
  expect(verdict.ok ? "" : verdict.message).toMatch(/from: There is no such day.*limit: .*colour/s)
})
