import { expect, test } from "vitest"
import { sitemapText } from "./sitemap-text"

test("each page stands there once for each language, with the others beside it", () => {
  const text = sitemapText("https://shop.example", [{ path: "/p/mug", pictures: ["/media/mug.jpg"] }])
  expect(text.match(/<loc>[^<]*<\/loc>/g)).toEqual([
    "<loc>https://shop.example/p/mug</loc>",
    "<loc>https://shop.example/hi/p/mug</loc>",
  ])
  expect(text.match(/hreflang="[^"]*"/g)).toHaveLength(6)
  expect(text).toContain("<image:loc>https://shop.example/media/mug.jpg</image:loc>")
})

test("an address cannot break out of the file", () => {
  const text = sitemapText("https://shop.example", [{ path: `/p/a&b<c>"d'` }])
  expect(text).toContain("/p/a&amp;b&lt;c&gt;&quot;d&apos;")
})
