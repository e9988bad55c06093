import { expect, test } from "@playwright/test"
import { addToBag, fillDetails, goToCheckout } from "./steps/buy"

test("nonsense in the checkout is named field by field, and what was entered stays", async ({ page }) => {
  await addToBag(page, "metal-pen")
  await goToCheckout(page)
  await fillDetails(page, { mobile: "12345", pincode: "0110", email: "nobody" })
  await page.getByRole("button", { name: /^Pay ₹/ }).click()
  await expect(page.getByLabel("Mobile number")).toHaveAttribute("aria-invalid", "true")
  await expect(page.getByLabel("Pincode")).toHaveAttribute("aria-invalid", "true")
  await expect(page.getByLabel("Email")).toHaveAttribute("aria-invalid", "true")
  await expect(page.getByLabel("Full name")).toHaveValue("Meera Iyer")
  await expect(page.getByLabel("City")).toHaveValue("Pune")
  await expect(page).toHaveURL(/\/checkout/)
})

test("a token that is wrong opens nothing", async ({ page }) => {
  const answer = await page.goto("/order/order_01ABCDEFGHJKMNPQRSTVWXYZ00?t=wrong")
  expect(answer?.status()).toBe(404)
})
