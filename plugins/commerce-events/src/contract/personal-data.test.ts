import { describe, expect, it } from "vitest"
import { holdsPersonalData } from "./personal-data"

describe("a text is personal data", () => {
  it.each([
    "asha@example.com",
    "Mug for asha.rao+shop@mail.example.co.in",
    "आशा@उदाहरण.भारत",
    "asha＠example.com",
    "asha @ example.com",
    "9876543210",
    "call 98765 43210 now",
    "+91 98765-43210",
    "+919876543210",
    "+91 (98765) 43210",
    "91-9876543210",
    "0091 9876543210",
    "098765 43210",
    "(987) 654.3210",
    "९८७६५४३२१०",
    "+९१ ९८७६५ ४३२१०",
    "৯৮৭৬৫৪৩২১০",
    "９８７６５４３２１０",
    "98765\u200b43210",
    "+44 20 7946 0958",
    "+1 (212) 555-0175",
    "Bottle 600 ml / 9876543210",
  ])("when it holds an address or a number: %s", (text) => {
    expect(holdsPersonalData(text)).toBe(true)
  })
})

describe("a text is no personal data", () => {
  it.each([
    "Insulated Bottle 600 ml",
    "इंसुलेटेड बोतल 600 मिली",
    "Power Bank 10 000 mAh",
    "LS-INSBOT-EME",
    "variant_01KAPQ9876543210ABCDEFGHJK",
    "SL1042",
    "8901234567890",
    "14 × 7 × 1.6 cm",
    "२२० जीएसएम",
    "@shop",
    "5G @ 3.5 GHz",
    "",
    "🙂",
  ])("when it only looks a little like one: %s", (text) => {
    expect(holdsPersonalData(text)).toBe(false)
  })
})

// A pattern that backtracks would outlast the runner's patience here.
it.each(["a", "9", "@", "a@", " ", "9 ", "9.", "a@a.", "(", "\u200b", "९"])(
  "a hundred thousand characters are read to their end: %j",
  (piece) => {
    expect(holdsPersonalData(piece.repeat(100_000 / piece.length))).toBe(false)
  },
)
