import { expect, test } from "vitest"
import { jsonLdText } from "./json-ld-text"

test("structured data is JSON whatever stands in it, and cannot end its script", () => {
  const name = "</script><script>alert(1)</script><!-- \u2028 हरा"
  const text = jsonLdText({ "@type": "Product", name })
  expect(text).not.toMatch(/[<\u2028]/)
  expect(JSON.parse(text)).toEqual({ "@context": "https://schema.org", "@type": "Product", name })
})
