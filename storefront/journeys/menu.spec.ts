import { expect, type Page, test } from "@playwright/test"
import { ShopDesk } from "./steps/shop-desk"

let desk: ShopDesk
let category: string

test.beforeAll(async ({ request }) => {
  desk = await ShopDesk.open(request)
  const place = { inside: "drinkware", product: "insulated-bottle" }
  category = await desk.addCategory({ name: "Bottles", handle: "bottles", ...place })
})

test.afterAll(async ({ request }) => {
  await (await ShopDesk.open(request)).deleteCategory(category)
})

const menu = (page: Page) => page.getByRole("navigation", { name: "Menu", exact: true })
const opener = (page: Page) => menu(page).getByRole("button", { name: "Drinkware" })
const pane = (page: Page) => menu(page).getByRole("group", { name: "Drinkware" })

/** A change of the catalogue shows within five seconds. */
async function openMenu(page: Page): Promise<void> {
  await expect(async () => {
    await page.goto("/c/apparel")
    await page.locator("header").getByRole("button", { name: "Menu" }).click()
    await expect(opener(page)).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
}

test("on a phone the menu drills down, and back", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openMenu(page)
  await opener(page).click()
  await expect(pane(page).getByRole("link", { name: "All: Drinkware" })).toBeInViewport({ ratio: 1 })
  await pane(page).getByRole("button", { name: "Back" }).click()
  await expect(pane(page)).toBeHidden()
  await expect(opener(page)).toBeVisible()
  await opener(page).click()
  await pane(page).getByRole("link", { name: "Bottles" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Bottles" })).toBeVisible()
  await expect(menu(page)).toBeHidden()
  await expect(page.getByRole("article")).toHaveCount(1)
  const trail = page.getByRole("navigation", { name: "Breadcrumb" })
  await expect(trail.getByRole("link", { name: "Drinkware" })).toBeVisible()
  await page.goto("/c/drinkware")
  await expect(page.getByRole("article").filter({ hasText: "Insulated Bottle" })).toBeVisible()
  await expect(page.getByRole("main").getByRole("link", { name: "Bottles" })).toBeVisible()
})

test("by keyboard: a part opens, Escape closes it alone, and the focus is never hidden behind it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openMenu(page)
  await opener(page).focus()
  await page.keyboard.press("Enter")
  await page.keyboard.press("Tab")
  await expect(pane(page).getByRole("button", { name: "Back" })).toBeFocused()
  await page.keyboard.press("Escape")
  await expect(pane(page)).toBeHidden()
  await expect(opener(page)).toBeFocused()
  await page.keyboard.press("Enter")
  for (const name of ["Back", "All: Drinkware", "Bottles"]) {
    await page.keyboard.press("Tab")
    await expect(pane(page).getByText(name, { exact: true })).toBeFocused()
  }
  await page.keyboard.press("Tab")
  await expect(pane(page)).toBeHidden()
})

test("on a wide screen the parts stand beside the categories", async ({ page }) => {
  await openMenu(page)
  await opener(page).click()
  const [left, right] = await Promise.all([opener(page).boundingBox(), pane(page).boundingBox()])
  expect(right?.x).toBeGreaterThanOrEqual((left?.x ?? 0) + (left?.width ?? 0))
  await expect(menu(page).getByRole("link", { name: "All products" })).toBeInViewport()
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  // The parts of the frame that ask the backend come behind the page, and need a script to be put in their place.
  test("the menu opens and leads to all products", async ({ page }) => {
    await page.goto("/delivery")
    await page.locator("header").getByRole("button", { name: "Menu" }).click()
    await menu(page).getByRole("link", { name: "All products" }).click()
    await expect(page.getByRole("main").getByRole("link", { name: "Apparel" })).toBeVisible()
  })
})
