import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { brandLetter } from "./brand-letter"
import { passwordReset } from "./password-reset"
import { BRAND } from "./test-order"

const words = { preheader: "Short.", heading: "It is back", paragraphs: ["One.", "Two."] }

describe("a letter in the shop's look", () => {
  test("says the same in both parts, with its button and its small print", () => {
    const letter = brandLetter(BRAND, {
      ...words,
      button: { label: "See it", href: "https://shop.example/p/bottle?v=1&x=2" },
      smallPrint: [
        { text: "Not you?", link: { label: "Forget me", href: "https://shop.example/n/1?t=t" } },
        { text: "One mail only." },
      ],
    })
    expect(letter.text).toBe(`It is back

One.

Two.

See it:
https://shop.example/p/bottle?v=1&x=2

Not you?
Forget me: https://shop.example/n/1?t=t

One mail only.

Questions? care@example.in or +91 20 1234 5678

ŠKODA Lifestyle India
Pune, Maharashtra
`)
    for (const part of [
      "It is back",
      "One.",
      'href="https://shop.example/p/bottle?v=1&amp;x=2"',
      "Forget me",
    ])
      expect(letter.html).toContain(part)
    expect(letter.html).toContain('lang="en-IN"')
  })

  test("in Hindi says so, to its last line", () => {
    const letter = brandLetter(BRAND, { ...words, language: "hi" })
    expect(letter.html).toContain('lang="hi-IN"')
    expect(letter.html).not.toContain("Questions?")
    expect(letter.text).toContain("कोई सवाल? care@example.in या +91 20 1234 5678")
  })

  test("lets no text be markup, whatever it is", () => {
    const shown = (text: string) =>
      brandLetter(BRAND, { ...words, heading: text, paragraphs: [text], smallPrint: [{ text }] }).html
    const tags = (html: string) => html.match(/<\w+/g)?.length
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(tags(shown(`${text}<b>"'`))).toBe(tags(shown("plain")))
      }),
    )
  })

  test.each(["javascript:alert(1)", "data:text/html,x", "/p/bottle", "mailto:a@b.c", ""])(
    "has no link %s",
    (href) => {
      expect(() => brandLetter(BRAND, { ...words, button: { label: "Go", href } })).toThrow(TypeError)
    },
  )
})

describe("the way to a new password", () => {
  const facts = { brand: BRAND, name: "अनन्या शर्मा", link: "https://shop.example/account/reset?token=t" }

  test("names the shop, the link and its short life", () => {
    const { subject, text } = passwordReset({ ...facts, language: "en" })
    expect(subject).toBe("Choose a new password for ŠKODA Lifestyle India")
    for (const part of ["Hello अनन्या शर्मा,", facts.link, "15 minutes", "do nothing"])
      expect(text).toContain(part)
  })

  test("is written in Hindi for who reads Hindi", () => {
    const { subject, text, html } = passwordReset({ ...facts, name: "", language: "hi" })
    expect(subject).toContain("नया पासवर्ड चुनें")
    expect(text).toContain("नमस्ते,")
    expect(html).toContain('lang="hi-IN"')
  })
})
