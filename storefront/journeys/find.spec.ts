import { expect, test } from "@playwright/test"
import { ShopDesk } from "./steps/shop-desk"

test("a shopper filters by keyboard, sees the counts follow, and takes a filter away again", async ({
  page,
}) => {
  await page.goto("/c/all")
  const all = await page.getByRole("article").count()
  await page.getByRole("button", { name: "Filter" }).focus()
  await page.keyboard.press("Enter")
  const sheet = page.getByRole("dialog", { name: "Filter" })
  await expect(sheet).toBeVisible()
  const emerald = sheet.getByRole("checkbox", { name: /^Emerald/ })
  await emerald.focus()
  await page.keyboard.press("Space")
  await expect(page).toHaveURL(/colour=Emerald/)
  await expect(emerald).toBeFocused()
  await expect(emerald).toBeChecked()
  await sheet.getByRole("checkbox", { name: /^Bags/ }).check()
  await expect(page).toHaveURL(/category=bags/)
  await page.keyboard.press("Escape")
  await expect(sheet).toBeHidden()
  await expect(page.getByRole("button", { name: "Filter (2)" })).toBeFocused()
  const filtered = await page.getByRole("article").count()
  expect(filtered).toBeGreaterThan(0)
  expect(filtered).toBeLessThan(all)

  await page.getByRole("link", { name: "Remove filter: Bags" }).click()
  await expect(page).not.toHaveURL(/category=/)
  await expect(page.getByRole("link", { name: "Remove filter: Emerald" })).toBeVisible()
  await page.getByRole("link", { name: "Clear all" }).first().click()
  await expect(page.getByRole("article")).toHaveCount(all)
})

test("a listing is where it was when the shopper comes back from a product", async ({ page }) => {
  await page.goto("/c/all?colour=Emerald")
  const tile = page.getByRole("article").nth(6)
  await tile.scrollIntoViewIfNeeded()
  const place = await page.evaluate(() => window.scrollY)
  await tile.getByRole("link").click()
  await expect(page).toHaveURL(/\/p\//)
  await page.goBack()
  await expect(page).toHaveURL(/colour=Emerald/)
  await expect(tile).toBeVisible()
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - place)).toBeLessThan(300)
})

test("nonsense in a listing's address shows the listing, and a category that does not exist is not found", async ({
  page,
}) => {
  const odd = await page.goto("/c/all?page=abc&sort=best&price_min=x&colour=&available=maybe&size=%00")
  expect(odd?.status()).toBe(200)
  await expect(page.getByRole("article").first()).toBeVisible()
  expect((await page.goto("/c/nothing-of-that-name"))?.status()).toBe(404)
  const long = await page.goto(`/search?q=${encodeURIComponent("🧉".repeat(300))}`)
  expect(long?.status()).toBe(200)
  await expect(page.getByRole("heading", { level: 2, name: /We found nothing/ })).toBeVisible()
  await expect(page.getByRole("main").getByRole("link", { name: "Contact us" })).toBeVisible()
})

test("filtered and sorted views stay out of the index and a page names itself", async ({ page }) => {
  await page.goto("/c/drinkware?colour=Emerald&sort=name")
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex, follow")
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/c\/drinkware$/)
  await page.goto("/c/drinkware")
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0)
  await expect(page.locator('link[hreflang="hi-IN"]')).toHaveAttribute("href", /\/hi\/c\/drinkware$/)
})

test("the search opens over the page, suggests while typing, and remembers what was searched for", async ({
  page,
}) => {
  await page.goto("/")
  await page.getByRole("banner").getByRole("link", { name: "Search" }).click()
  const sheet = page.getByRole("dialog", { name: "Search" })
  const field = sheet.getByRole("combobox", { name: "What are you looking for?" })
  await expect(field).toBeFocused()
  await field.fill("umbr")
  await expect(sheet.getByRole("option", { name: /Umbrella/ }).first()).toBeVisible()
  await field.fill("mug")
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/\/search\?q=mug/)
  await expect(page.getByRole("heading", { level: 1, name: "Results for “mug”" })).toBeVisible()
  await expect(page.getByRole("article").filter({ hasText: "Ceramic Mug" })).toBeVisible()

  await page.getByRole("banner").getByRole("link", { name: "Search" }).click()
  await expect(sheet.getByRole("option", { name: "mug", exact: true })).toBeVisible()
  await page.keyboard.press("ArrowDown")
  await expect(sheet.getByRole("option", { selected: true })).toHaveText("mug")
  await sheet.getByRole("button", { name: "Clear recent searches" }).click()
  await expect(sheet.getByRole("option", { name: "mug", exact: true })).toHaveCount(0)
  await page.keyboard.press("Escape")
  await expect(sheet).toBeHidden()
})

test("a misspelt search finds what was meant and says so", async ({ page }) => {
  await page.goto("/search?q=umbrela")
  await expect(page.getByRole("article").filter({ hasText: "Umbrella" }).first()).toBeVisible()
})

test("a Hindi listing speaks Hindi around every product and leads to Hindi pages", async ({ page }) => {
  await page.goto("/hi/c/all")
  await expect(page.getByRole("heading", { level: 1, name: "सभी उत्पाद" })).toBeVisible()
  await expect(page.getByRole("button", { name: /फ़िल्टर/ })).toBeVisible()
  await page.getByRole("article").first().getByRole("link").click()
  await expect(page).toHaveURL(/\/hi\/p\//)
  await expect(page.getByText("सभी करों सहित").first()).toBeVisible()
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("filters are a form, chips and orders are links", async ({ page }) => {
    await page.goto("/c/all")
    await page.getByRole("button", { name: "Filter" }).click()
    await page.getByRole("checkbox", { name: /^Graphite/ }).check()
    await page.getByRole("button", { name: "Show products" }).click()
    await expect(page).toHaveURL(/colour=Graphite/)
    await page.getByRole("link", { name: "Remove filter: Graphite" }).click()
    await expect(page).toHaveURL(/\/c\/all$/)
    await page.getByRole("banner").getByRole("link", { name: "Search" }).click()
    await page.getByRole("searchbox").fill("tote")
    await page.getByRole("button", { name: "Search" }).click()
    await expect(page.getByRole("article").filter({ hasText: "Tote" })).toBeVisible()
  })
})

test("what the merchandiser tags as new says so on its tile, in the language of the page", async ({
  page,
  request,
}) => {
  const desk = await ShopDesk.open(request)
  await desk.setTags("lunch-box", ["new"])
  try {
    for (const [path, word] of [
      ["/c/drinkware", "New"],
      ["/hi/c/drinkware", "नया"],
    ] as const) {
      await expect(async () => {
        await page.goto(path)
        const tile = page.getByRole("article").filter({ has: page.locator("a[href*='/p/lunch-box']") })
        await expect(tile.getByText(word, { exact: true })).toBeVisible({ timeout: 1_000 })
      }).toPass({ timeout: 30_000 })
    }
  } finally {
    await desk.setTags("lunch-box", [])
  }
})
