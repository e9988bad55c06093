import { expect, type Page } from "@playwright/test"

export interface Route {
  /** Names it in reports and in the names of its pictures. */
  readonly name: string
  /** Without a language. */
  readonly path: string
  /** What is done before the page is looked at: a menu opened, a form sent wrong. */
  readonly open?: (page: Page) => Promise<void>
  /** CSS selectors of what differs from run to run, hidden in pictures. */
  readonly varies?: readonly string[]
}

/** Every kind of page and everything that opens on one; a new one is a line here. A shopper with one piece in the bag visits them. */
export const ROUTES: readonly Route[] = [
  { name: "home", path: "/" },
  { name: "menu", path: "/delivery", open: openMenu },
  { name: "listing", path: "/c/drinkware" },
  { name: "all", path: "/c/all" },
  { name: "filters", path: "/c/all?colour=Emerald&available=1", open: openFilters },
  { name: "empty-filter", path: "/c/all?colour=Purple" },
  { name: "search", path: "/search" },
  { name: "results", path: "/search?q=mug" },
  { name: "nothing-found", path: "/search?q=zzzzqqqq" },
  { name: "search-sheet", path: "/contact", open: openSearch },
  { name: "product", path: "/p/insulated-bottle" },
  { name: "sizes", path: "/p/cotton-tee?pin=744101", open: openSizes },
  { name: "zoom", path: "/p/knit-beanie", open: openZoom },
  { name: "bag", path: "/bag" },
  { name: "checkout", path: "/checkout" },
  { name: "drawer", path: "/contact", open: openDrawer },
  { name: "sold-out", path: "/p/travel-tumbler", open: chooseSoldOut },
  { name: "wishlist", path: "/wishlist" },
  { name: "track", path: "/track" },
  { name: "sign-in", path: "/account/sign-in" },
  { name: "register", path: "/account/register" },
  { name: "forgot", path: "/account/forgot" },
  { name: "unknown-order", path: "/order/unknown" },
  { name: "delivery", path: "/delivery" },
  { name: "returns", path: "/returns" },
  { name: "contact", path: "/contact" },
  { name: "privacy", path: "/privacy" },
  { name: "contents", path: "/terms", open: openContents },
  { name: "accessibility", path: "/accessibility" },
  { name: "consent", path: "/contact", open: askAgain },
  { name: "missing", path: "/nothing-of-that-name" },
  { name: "offline", path: "/offline" },
]

/** What a settled shopper sees beyond that; braces stand for what only that shopper has. */
export const OWN_ROUTES: readonly Route[] = [
  { name: "checkout-contact", path: "/checkout" },
  { name: "checkout-delivery", path: "/checkout?step=delivery" },
  { name: "checkout-refused", path: "/checkout?step=delivery", open: sendWrong },
  { name: "checkout-payment", path: "/checkout?step=payment" },
  { name: "order-paid", path: "/order/{paid}", varies: ["h1 + p"] },
  { name: "order-failed", path: "/order/{failed}", varies: ["h1 + p", "[role=timer]"] },
  { name: "order-pending", path: "/order/{pending}" },
  { name: "account", path: "/account" },
  { name: "orders", path: "/account/orders" },
  { name: "own-order", path: "/account/orders/{ownOrder}" },
  { name: "addresses", path: "/account/addresses" },
  { name: "new-address", path: "/account/addresses/new" },
  { name: "profile", path: "/account/profile" },
  { name: "kept", path: "/wishlist" },
]

/** Of those, the ones whose look is kept as a picture. */
export const PICTURED: readonly Route[] = only(ROUTES, [
  "home",
  "menu",
  "listing",
  "product",
  "sign-in",
  "delivery",
  "contact",
  "contents",
  "consent",
  "missing",
])

export const OWN_PICTURED: readonly Route[] = only(OWN_ROUTES, [
  "checkout-delivery",
  "checkout-payment",
  "order-paid",
  "order-failed",
  "account",
])

function only(routes: readonly Route[], names: readonly string[]): readonly Route[] {
  return routes.filter(({ name }) => names.includes(name))
}

/** With nothing in its fields; the summary of what is wrong takes the focus. */
async function sendWrong(page: Page): Promise<void> {
  const form = page.locator("main form").filter({ has: page.locator("[name=pincode]") })
  await form.locator("[name=pincode]").fill("01")
  await form.locator("[name=city]").fill("")
  await form.getByRole("button").last().click()
  await expect(page.getByRole("alert").first()).toBeVisible()
}

async function openMenu(page: Page): Promise<void> {
  await page.locator("[popovertarget=menu]").first().click()
  await expect(page.locator("#menu")).toBeVisible()
  await page
    .locator("#menu")
    .evaluate((menu) => Promise.all(menu.getAnimations().map((animation) => animation.finished)))
}

async function openFilters(page: Page): Promise<void> {
  await page.locator("main [popovertarget^=filter-]").first().click()
  await settled(page, "main [popover]:popover-open")
}

async function openSizes(page: Page): Promise<void> {
  await page.locator("main [popovertarget^=sizes-]").first().click()
  await settled(page, "main [popover]:popover-open")
}

async function openSearch(page: Page): Promise<void> {
  await page.locator("header a[href$='/search']").click()
  await expect(page.locator("dialog [role=option]").first()).toBeVisible()
  await settled(page, "dialog[open]")
}

async function openZoom(page: Page): Promise<void> {
  await page.locator("main [data-picture]").first().click()
  await settled(page, "dialog[open]")
}

async function openDrawer(page: Page): Promise<void> {
  await expect(async () => {
    await page.locator("header a[href$='/bag']").click()
    await expect(page.locator("dialog[open]")).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await settled(page, "dialog[open]")
}

async function chooseSoldOut(page: Page): Promise<void> {
  await page.getByRole("radio", { name: /Sand|रेत/ }).check()
  await page.waitForURL(/[?&]v=/)
}

/** Half way through a movement colours are mixed and places are wrong. */
async function settled(page: Page, selector: string): Promise<void> {
  const opened = page.locator(selector).first()
  await expect(opened).toBeVisible()
  await opened.evaluate((sheet) => Promise.all(sheet.getAnimations().map((animation) => animation.finished)))
}

/** Narrow screens fold the list of sections. */
async function openContents(page: Page): Promise<void> {
  const folded = page.locator("main details summary").first()
  if (await folded.isVisible()) await folded.click()
}

async function askAgain(page: Page): Promise<void> {
  await expect(async () => {
    await page.locator("footer button").first().click()
    await expect(page.locator("[data-consent]")).toBeVisible({ timeout: 1_000 })
  }).toPass()
}
