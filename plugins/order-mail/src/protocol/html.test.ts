import fc from "fast-check"
import { expect, test } from "vitest"
import { escapeHtml, html, Html } from "./html"

test("whatever a text says, it opens no tag and leaves no attribute", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const escaped = escapeHtml(text)
      expect(escaped).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/)
    }),
  )
})

test("a text that is escaped reads as it was", () => {
  const read = (escaped: string) =>
    escaped
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&")
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => read(escapeHtml(text)) === text))
})

test("HTML within HTML stays HTML; everything else is text", () => {
  const rows = ["अनन्या", "<b>"].map((name) => html`<li>${name}</li>`)
  expect(
    html`<ul>
      ${rows}${new Html("<hr>")}${1}
    </ul>`.text.replace(/\s+/g, ""),
  ).toBe("<ul><li>अनन्या</li><li>&lt;b&gt;</li><hr>1</ul>")
})
