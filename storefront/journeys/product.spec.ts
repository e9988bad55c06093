import { expect, test } from "@playwright/test"

test("a swatch changes address, picture and stock, and keeps the focus", async ({ page }) => {
  await page.goto("/p/insulated-bottle")
  const first = page
    .getByRole("region", { name: /^Pictures of/ })
    .getByRole("img")
    .first()
  await expect(first).toHaveAttribute("alt", /emerald/i)
  const offWhite = page.getByRole("radio", { name: "Off-white" })
  await page.getByRole("radio", { name: "Emerald" }).focus()
  await page.keyboard.press("ArrowLeft")
  await expect(offWhite).toBeFocused()
  await expect(page).toHaveURL(/[?&]v=variant_/)
  await expect(first).toHaveAttribute("alt", /off-white/i)
  await expect(offWhite).toBeFocused()
  await page.reload()
  await expect(offWhite).toBeChecked()
})

test("a picture is enlarged, turned by arrows and closed by Escape", async ({ page }) => {
  await page.goto("/p/insulated-bottle")
  await page
    .getByRole("link", { name: /^Enlarge:/ })
    .first()
    .click()
  const zoom = page.getByRole("dialog", { name: "Enlarged picture" })
  await expect(zoom.getByRole("status")).toHaveText(/^1 \//)
  await page.keyboard.press("ArrowRight")
  await expect(zoom.getByRole("status")).toHaveText(/^2 \//)
  await zoom.getByRole("button", { name: "Zoom in" }).click()
  await expect(zoom.getByRole("button", { name: "Zoom out" })).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(zoom).toHaveCount(0)
})

test("a size guide measures in centimetres and inches", async ({ page }) => {
  await page.goto("/p/cotton-tee")
  await page.getByRole("button", { name: "Size guide" }).click()
  const guide = page.getByRole("dialog", { name: "Size guide" })
  await expect(guide.getByRole("table")).toHaveCount(2)
  await expect(guide.getByRole("row", { name: /^M 104 71/ })).toBeVisible()
  await expect(guide.getByRole("row", { name: /^M 41 28/ })).toBeVisible()
})

test("a pincode is told when a parcel comes, and the next product remembers it", async ({ page }) => {
  await page.goto("/p/metal-pen")
  await page.getByRole("textbox", { name: "Pincode" }).fill("12")
  await page.getByRole("button", { name: "Check" }).click()
  await expect(page.getByText("Enter a 6-digit pincode")).toBeVisible()
  await page.getByRole("textbox", { name: "Pincode" }).fill("411 001")
  await page.getByRole("button", { name: "Check" }).click()
  await expect(page.getByText("Standard: usually 3 to 4 working days")).toBeVisible()
  await page.goto("/p/ceramic-mug")
  await expect(page.getByRole("textbox", { name: "Pincode" })).toHaveValue("411 001")
  await expect(page.getByText("To 411001, Maharashtra:")).toBeVisible()
  await page.goto("/hi/p/ceramic-mug")
  await expect(page.getByText("411001, महाराष्ट्र तक:")).toBeVisible()
})

test("what was looked at before is shown, not the product itself, and can be forgotten", async ({ page }) => {
  await page.goto("/p/metal-pen")
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await page.waitForFunction(() => localStorage.getItem("viewed")?.includes("metal-pen"))
  await page.goto("/p/ceramic-mug")
  const recent = page.getByRole("region", { name: "Recently viewed" })
  await expect(recent.getByRole("link", { name: "Metal Ballpoint Pen" })).toBeVisible()
  await expect(recent.getByRole("link", { name: /Mug/ })).toHaveCount(0)
  await recent.getByRole("button", { name: "Clear list" }).click()
  await expect(recent).toHaveCount(0)
})

test("who waits for a sold-out variant leaves an address, and consents to it", async ({ page, request }) => {
  await page.goto("/p/travel-tumbler")
  await page.getByRole("radio", { name: "Sand, sold out" }).check()
  await expect(page.getByText("Out of stock").first()).toBeVisible()
  const notice = page.getByRole("region", { name: "Tell me when it is back" })
  await notice.getByRole("textbox", { name: "E-mail" }).fill("meera")
  await notice.getByRole("button", { name: "Tell me" }).click()
  await expect(notice.getByText("Please enter an e-mail address")).toBeVisible()
  await notice.getByRole("textbox", { name: "E-mail" }).fill("meera@example.in")
  await notice.getByRole("button", { name: "Tell me" }).click()
  await expect(notice.getByText("Please tick the box")).toBeVisible()
  await notice.getByRole("checkbox", { name: /Send me one e-mail/ }).check()
  await notice.getByRole("button", { name: "Tell me" }).click()
  await expect(notice.getByText("We write to you once")).toBeVisible()
  const strange = await request.get("/stock-notice/bisn_01ABCDEFGHJKMNPQRSTVWXYZ00?t=wrong")
  expect(strange.status()).toBe(404)
})

test("search engines are told of every variant, its price and whether it can be had", async ({ page }) => {
  await page.goto("/p/travel-tumbler")
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents()
  const group = texts.find((text) => text.includes("ProductGroup")) ?? ""
  expect(group).toContain('"priceCurrency":"INR"')
  expect(group).toContain("https://schema.org/OutOfStock")
  expect(texts.some((text) => text.includes("BreadcrumbList"))).toBe(true)
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("a product has its guide, its estimate and its pictures", async ({ page }) => {
    await page.goto("/p/cotton-tee")
    await page.getByRole("button", { name: "Size guide" }).click()
    await expect(page.getByRole("dialog", { name: "Size guide" })).toBeVisible()
    await page.getByRole("button", { name: "Close size guide" }).click()
    await page.getByRole("textbox", { name: "Pincode" }).fill("744101")
    await page.getByRole("button", { name: "Check" }).click()
    await expect(page).toHaveURL(/pin=744101/)
    await expect(page.getByText("Hills and islands can take longer")).toBeVisible()
    await expect(page.getByRole("link", { name: /^Enlarge:/ }).first()).toHaveAttribute(
      "href",
      /_next\/image/,
    )
  })
})
