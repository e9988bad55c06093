import { type Browser, expect, type Page } from "@playwright/test"
import { register } from "./account"
import { addToBag, buy, fillDetails, goToCheckout, MEERA } from "./buy"
import { answered } from "./consent"

/** Somebody with an account, orders in three states, an address, a wish, and a checkout up to its last step. */
export interface SettledShopper {
  readonly storageState: Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>>
  /** By the names that paths of routes hold in braces. */
  readonly places: Readonly<Record<"paid" | "failed" | "pending" | "ownOrder", string>>
}

/** Through the shop's own forms; takes half a minute. */
export async function settleShopper(browser: Browser): Promise<SettledShopper> {
  const context = await browser.newContext({ storageState: answered, reducedMotion: "reduce" })
  const page = await context.newPage()
  await register(page)
  const paid = await order(page, "Pay")
  const failed = await order(page, "Fail")
  const pending = await order(page, "Leave pending")
  const ownOrder = await firstOwnOrder(page)
  await addAddress(page)
  await page.goto("/p/canvas-tote")
  const heart = page.getByRole("button", { name: /^Keep .* on the wishlist$/ }).first()
  await heart.click()
  await expect(heart).toHaveAttribute("aria-pressed", "true")
  await addToBag(page, "ceramic-mug")
  await goToCheckout(page)
  await fillDetails(page)
  const storageState = await context.storageState()
  await context.close()
  return { storageState, places: { paid, failed, pending, ownOrder } }
}

/** The path of a route with its places filled in. */
export const placed = (path: string, places: SettledShopper["places"]): string =>
  path.replaceAll(
    /\{(paid|failed|pending|ownOrder)\}/g,
    (_, name: keyof SettledShopper["places"]) => places[name],
  )

async function order(page: Page, atBillDesk: string): Promise<string> {
  const { id, token } = await buy(page, "ceramic-mug", atBillDesk)
  return `${id}?t=${token}`
}

async function firstOwnOrder(page: Page): Promise<string> {
  await page.goto("/account/orders")
  const href = await page.locator("main a[href*='/account/orders/']").first().getAttribute("href")
  return href?.split("/").pop() ?? ""
}

async function addAddress(page: Page): Promise<void> {
  await page.goto("/account/addresses/new")
  await page.getByLabel("Mobile number").fill(MEERA.mobile)
  await page.getByLabel("Pincode").fill("110001")
  await page.getByLabel("Address", { exact: true }).fill("12 MG Road")
  await page.getByLabel("City").fill("New Delhi")
  await page.getByLabel("State").selectOption("Delhi")
  await page.getByRole("button", { name: "Save the address" }).click()
  await expect(page.getByText("New Delhi, Delhi, 110001")).toBeVisible()
}
