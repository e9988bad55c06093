import { expect, test } from "vitest"
import { anchorsIn } from "./anchors-in"

const ANCHOR = { day: "2026-11-22", seq: "12", hash: "a".repeat(64) }

test("anchors are read from a file of their own and from the lines of a log", () => {
  const text = JSON.stringify(ANCHOR)
  const lines = [text, `info: Audit log: anchor ${text}`, JSON.stringify({ message: `anchor ${text}` })]
  expect(anchorsIn(lines.join("\n"))).toEqual([ANCHOR, ANCHOR, ANCHOR])
})

test("what is no anchor is passed over", () => {
  expect(anchorsIn('{"hash": "x"}\n{"hash": \nnothing\n{"day":"x","seq":"1","hash":"y"}')).toEqual([])
})
