import { expect, test } from "vitest"
import { parseOptions } from "./options"

const functions = {
  sendLetter: () => Promise.resolve({ kind: "done" }),
  productLink: () => "https://shop.example/p/bottle",
  forgetLink: () => "https://shop.example/stock-notice/1",
}
const good = { secret: "s".repeat(32), ...functions }

test("what is absent has its default", () => {
  expect(parseOptions(good)).toMatchObject({
    ok: true,
    settings: { noticesPerPiece: 3, keepDays: 180, maxOpenPerEmail: 20 },
  })
})

test("every fault is told at once, and none with its value", () => {
  const verdict = parseOptions({
    ...good,
    secret: "canary",
    sendLetter: "canary",
    keepDays: 0,
    noticesPerPiece: 1.5,
    keepDay: 5,
  })
  expect(verdict).toEqual({
    ok: false,
    faults: [
      "secret: must have at least 32 characters.",
      "sendLetter: must be a function.",
      "noticesPerPiece: must be a whole number.",
      "keepDays: must be 1 or more.",
      "keepDay: no such option.",
    ],
  })
  expect(parseOptions(undefined)).toMatchObject({ ok: false })
})
