import { expect, test } from "@playwright/test"
import { z } from "zod"

const thing = z.looseObject({ "@context": z.literal("https://schema.org") })

test("search engines find every page in both languages, and none that belongs to a shopper", async ({
  request,
}) => {
  const robots = await (await request.get("/robots.txt")).text()
  const address = /^Sitemap: (\S+)$/m.exec(robots)?.[1] ?? ""
  expect(new URL(address).pathname).toBe("/sitemap.xml")
  for (const path of ["/bag", "/hi/bag", "/checkout", "/order", "/account", "/api/"]) {
    expect(robots).toContain(`Disallow: ${path}\n`)
  }
  const sitemap = await (await request.get("/sitemap.xml")).text()
  const pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, page]) => new URL(page ?? "").pathname)
  expect(new Set(pages).size).toBe(pages.length)
  for (const path of [
    "/",
    "/hi",
    "/c/all",
    "/p/ceramic-mug",
    "/hi/p/ceramic-mug",
    "/contact",
    "/hi/privacy",
  ]) {
    expect(pages).toContain(path)
  }
  expect(pages.filter((path) => /^(?:\/hi)?\/(?:bag|checkout|order|account)(?:\/|$)/.test(path))).toEqual([])
  const [picture] = /(?<=<image:loc>)[^<]+\/media\/[^<]+/.exec(sitemap) ?? []
  expect((await request.get(new URL(picture ?? "").pathname)).ok()).toBe(true)
})

test("structured data parses and cannot end its script", async ({ page }) => {
  for (const path of ["/", "/hi", "/p/ceramic-mug", "/c/all"]) {
    await page.goto(path)
    for (const text of await page.locator('script[type="application/ld+json"]').allTextContents()) {
      expect(text).not.toContain("<")
      thing.parse(JSON.parse(text))
    }
  }
  await page.goto("/")
  expect(await page.locator('script[type="application/ld+json"]').first().textContent()).toContain(
    "SearchAction",
  )
})

test("pages of prose are one for everybody and may be kept", async ({ request }) => {
  for (const path of ["/delivery", "/hi/privacy"]) {
    const answer = await request.get(path)
    expect(answer.headers()["cache-control"]).toMatch(/^public, .*s-maxage=\d{4}/)
    expect(answer.headers()["set-cookie"]).toBeUndefined()
    expect(await answer.text()).toMatch(/<link rel="alternate" hrefLang="hi-IN"/)
  }
})
