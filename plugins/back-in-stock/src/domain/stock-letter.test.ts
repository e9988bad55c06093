import { expect, test } from "vitest"
import { plainLetter } from "./plain-letter"
import { stockLetter } from "./stock-letter"

const facts = {
  locale: "en",
  name: "Bottle – Emerald",
  price: "₹1,499.00",
  askedAt: new Date("2026-11-11T20:00:00Z"),
  productLink: "https://shop.example/p/bottle?v=variant_1&x=2",
  forgetLink: "https://shop.example/stock-notice/bisn_1?t=token",
} as const

test("the one mail says what is back, at which price, why it came and how to be forgotten", () => {
  const { subject, words } = stockLetter(facts)
  expect(subject).toBe("Back in stock: Bottle – Emerald")
  const { text } = plainLetter(words)
  for (const part of [
    "Bottle – Emerald can be ordered again. Its price today: ₹1,499.00.",
    // By the day in India.
    "You asked on 12 November 2026",
    facts.productLink,
    facts.forgetLink,
  ])
    expect(text).toContain(part)
})

test("it says no price that is not certain", () => {
  const { words } = stockLetter({ ...facts, price: undefined })
  expect(words.paragraphs[0]).toBe("Bottle – Emerald can be ordered again.")
})

test("who asked in Hindi reads Hindi", () => {
  const { subject, words } = stockLetter({ ...facts, locale: "hi" })
  expect(subject).toBe("फिर से उपलब्ध: Bottle – Emerald")
  expect(words.language).toBe("hi")
  expect(plainLetter(words).text).not.toMatch(/back in|price|asked/i)
})

test("a name is text, whatever stands in it", () => {
  const { words } = stockLetter({ ...facts, name: `<script>"'&` })
  const { html } = plainLetter(words)
  expect(html).not.toContain("<script>")
  expect(html).toContain("&lt;script&gt;&quot;&#39;&amp;")
  expect(html).toContain('href="https://shop.example/p/bottle?v=variant_1&amp;x=2"')
})
