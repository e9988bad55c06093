import { expect, type Locator, type Page } from "@playwright/test"

export const MEERA = {
  fullName: "Meera Iyer",
  mobile: "98400 12345",
  email: "meera@example.in",
  pincode: "411001",
  address: "12, Second Cross Street",
  city: "Pune",
  state: "Maharashtra",
}

/** Opens a product and puts so many of it into the bag. `variant` is its choice, such as `Emerald`. */
export async function addToBag(
  page: Page,
  handle: string,
  choice: { variant?: string; quantity?: number } = {},
): Promise<void> {
  await page.goto(`/p/${handle}`)
  if (choice.variant) {
    await page.getByRole("radio", { name: choice.variant }).check()
    await page.waitForURL(/[?&]v=/)
  }
  if (choice.quantity) await page.getByLabel("Quantity").selectOption(String(choice.quantity))
  await page.getByRole("button", { name: "Add to bag" }).click()
  await expect(page.getByText("Added to your bag")).toBeVisible()
}

export async function goToCheckout(page: Page): Promise<void> {
  await page.goto("/bag")
  await page.getByRole("link", { name: "Checkout" }).click()
  await expect(page).toHaveURL(/\/checkout/)
}

/** Contact and delivery, up to the step of the payment. */
export async function fillDetails(page: Page, details: Partial<typeof MEERA> = {}): Promise<void> {
  const who = { ...MEERA, ...details }
  await fillContact(page, who)
  await page.getByRole("button", { name: "Continue to delivery" }).click()
  await fillDelivery(page, who)
  await page.getByRole("button", { name: "Continue to payment" }).click()
  await expect(page.getByRole("button", { name: /^Pay ₹/ })).toBeVisible()
}

export async function fillContact(page: Page, who: typeof MEERA = MEERA): Promise<void> {
  await page.getByRole("textbox", { name: "Full name" }).fill(who.fullName)
  await page.getByLabel("Mobile number").fill(who.mobile)
  await page.getByLabel("Email").fill(who.email)
}

export async function fillDelivery(page: Page, who: typeof MEERA = MEERA): Promise<void> {
  await page.getByRole("textbox", { name: "Pincode" }).fill(who.pincode)
  await page.getByRole("textbox", { name: "Address", exact: true }).fill(who.address)
  await page.getByRole("textbox", { name: "City" }).fill(who.city)
  await page.getByRole("combobox", { name: "State" }).selectOption(who.state)
}

/** Checkout up to BillDesk's page. */
export async function payAtBillDesk(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Pay ₹/ }).click()
  await onBillDesk(page)
}

/** The shop's last page sends itself on; without that its button does. */
export async function onBillDesk(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Leave pending" })).toBeVisible({ timeout: 30_000 })
}

/** What the shopper does on BillDesk's page. */
export async function choose(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click()
}

/** The order's id and token, from the address of its payment page. */
export function orderOf(url: string): { id: string; token: string } {
  const { pathname, searchParams } = new URL(url)
  return { id: pathname.split("/")[2] ?? "", token: searchParams.get("t") ?? "" }
}

/** From a product to the page of its order. @param atBillDesk the button that is pressed there */
export async function buy(
  page: Page,
  handle: string,
  atBillDesk: string,
): Promise<{ id: string; token: string }> {
  await addToBag(page, handle)
  await goToCheckout(page)
  await fillDetails(page)
  await payAtBillDesk(page)
  await choose(page, atBillDesk)
  await expect(status(page)).toBeVisible()
  return orderOf(page.url())
}

/** The badge of the payment page. */
export const status = (page: Page): Locator =>
  page.getByRole("paragraph").filter({ hasText: "Payment status:" })

/** The number of the order whose page is shown, as the shopper knows it. */
export async function orderNumber(page: Page): Promise<string> {
  const told = await page.getByText(/Order SL\d+/).innerText()
  const [number] = /SL\d+/.exec(told) ?? []
  if (!number) throw new Error(`This names no order: ${told}`)
  return number
}
