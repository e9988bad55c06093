import { expect, type Page, test } from "@playwright/test"
import { HOME, keepAddress, register, signOut } from "./steps/account"
import { addToBag, goToCheckout, onBillDesk } from "./steps/buy"

const WORK = { ...HOME, pincode: "411001", address1: "7 Park Lane", city: "Pune", state: "Maharashtra" }

test("a customer buys with a saved address, changes a part of it, and types the name nowhere", async ({
  page,
}) => {
  const email = await openDelivery(page)
  await expect(box(page, "Address")).toHaveValue(HOME.address1)
  await expect(page.getByRole("link", { name: /^Filled in below Asha Rao, 12 MG Road/ })).toBeVisible()
  await box(page, "Address").fill("something half typed")
  const work = page.getByRole("link", { name: /^Deliver here Asha Rao, 7 Park Lane/ })
  await work.focus()
  await page.keyboard.press("Enter")
  await expect(box(page, "Address")).toHaveValue(WORK.address1)
  await expect(page.getByRole("status").filter({ hasText: "The address is filled in below." })).toBeVisible()
  for (const [label, value] of [
    ["Full name", "Asha Rao"],
    ["Pincode", WORK.pincode],
    ["City", WORK.city],
  ] as const) {
    await expect(box(page, label)).toHaveValue(value)
  }
  await expect(page.getByRole("combobox", { name: "State" })).toHaveValue(WORK.state)
  await box(page, "Landmark, floor or area").fill("2nd floor")
  await page.reload()
  await expect(box(page, "Address")).toHaveValue(WORK.address1)
  await expect(box(page, "Landmark, floor or area")).toHaveValue("2nd floor")
  await page.getByRole("button", { name: "Continue to payment" }).click()
  await expect(page.getByText("7 Park Lane, 2nd floor, Pune, Maharashtra 411001")).toBeVisible()
  await expect(page.getByText(`+91 9840012345 · ${email}`, { exact: false })).toBeVisible()
  await page.getByRole("button", { name: /^Pay ₹/ }).click()
  await onBillDesk(page)
})

test("another address is typed into an empty form", async ({ page }) => {
  await openDelivery(page)
  await page.getByRole("link", { name: "Type another address" }).click()
  await expect(box(page, "Address")).toHaveValue("")
  await expect(box(page, "Full name")).toHaveValue("Asha Rao")
  await expect(page.getByRole("link", { name: "Type another address" })).toHaveAttribute(
    "aria-current",
    "true",
  )
})

test("without JavaScript a saved address fills the form, also after a try that failed", async ({
  page,
  browser,
}) => {
  await openDelivery(page)
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const plain = await context.newPage()
  await plain.goto("/checkout?step=delivery")
  await box(plain, "Pincode").fill("0110")
  await plain.getByRole("button", { name: "Continue to payment" }).click()
  await expect(box(plain, "Pincode")).toHaveAttribute("aria-invalid", "true")
  await plain.getByRole("link", { name: /^Deliver here Asha Rao, 7 Park Lane/ }).click()
  await expect(box(plain, "Pincode")).toHaveValue(WORK.pincode)
  await plain.getByRole("button", { name: "Continue to payment" }).click()
  await expect(plain.getByText("7 Park Lane, Pune, Maharashtra 411001")).toBeVisible()
  await context.close()
})

test("nobody is shown the address of another customer, and a guest is shown none", async ({
  page,
  browser,
}) => {
  await openDelivery(page)
  const theirs = await page.getByRole("link", { name: /^Deliver here / }).getAttribute("href")
  const context = await browser.newContext()
  const other = await context.newPage()
  await register(other)
  await keepAddress(other, { ...HOME, address1: "1 Lake View" })
  await addToBag(other, "metal-pen")
  await goToCheckout(other)
  await other.getByLabel("Mobile number").fill(HOME.mobile)
  await other.getByRole("button", { name: "Continue to delivery" }).click()
  await expect(box(other, "Address")).toHaveValue("1 Lake View")
  for (const address of [
    theirs ?? "",
    "/checkout?step=delivery&address=cuaddr_..%2F..%2Fme",
    "x".repeat(9_000),
  ]) {
    const asked = address.startsWith("/") ? address : `/checkout?step=delivery&address=${address}`
    expect((await other.goto(asked))?.status()).toBe(200)
    await expect(box(other, "Address")).toHaveValue("1 Lake View")
    await expect(other.getByText("7 Park Lane")).toHaveCount(0)
  }
  await signOut(other)
  await other.goto(theirs ?? "")
  await expect(other.getByText("Your addresses")).toHaveCount(0)
  await expect(other.getByText("7 Park Lane")).toHaveCount(0)
  await context.close()
})

const box = (page: Page, name: string) => page.getByRole("textbox", { name, exact: name === "Address" })

/** A new customer with two addresses, the first the default, at the delivery of a bag. @returns the e-mail */
async function openDelivery(page: Page): Promise<string> {
  const email = await register(page)
  await keepAddress(page, HOME, true)
  await keepAddress(page, WORK)
  await addToBag(page, "metal-pen")
  await goToCheckout(page)
  await expect(page.getByText("Have an account?")).toHaveCount(0)
  await expect(page.getByLabel("Full name")).toHaveValue("Asha Rao")
  await expect(page.getByLabel("Email")).toHaveValue(email)
  await page.getByLabel("Mobile number").fill(HOME.mobile)
  await page.getByRole("button", { name: "Continue to delivery" }).click()
  await expect(page).toHaveURL(/step=delivery/)
  return email
}
