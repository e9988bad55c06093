import { expect, test } from "@playwright/test"
import { addToBag, choose, fillDetails, goToCheckout, onBillDesk, payAtBillDesk, status } from "./steps/buy"

test("the last units go to one of two shoppers, and the other is told before paying", async ({ browser }) => {
  const first = await (await browser.newContext()).newPage()
  const second = await (await browser.newContext()).newPage()
  for (const page of [first, second]) {
    await addToBag(page, "card-holder", { variant: "Graphite", quantity: 2 })
    await goToCheckout(page)
    await fillDetails(page)
  }
  await payAtBillDesk(first)
  await second.getByRole("button", { name: /^Pay ₹/ }).click()
  await expect(second.getByText(/Card Holder has sold out/)).toBeVisible()
  await expect(second.getByRole("button", { name: /^Pay ₹/ })).toHaveCount(0)
  await second.getByRole("link", { name: "View bag" }).click()
  await second.waitForURL(/\/bag$/)
  // The checkout that was left stays in the document, unseen, and says it too.
  const news = second.getByText("Your bag has changed since you last looked").filter({ visible: true })
  await expect(news).toBeVisible()
  await expect(second.getByRole("link", { name: "Checkout" })).toHaveCount(0)
  await second.getByRole("button", { name: "OK", exact: true }).click()
  await expect(second.getByText("Your bag is empty")).toBeVisible()
  await onBillDesk(first)
  await choose(first, "Pay")
  await expect(status(first)).toHaveText(/Successful$/)
})

test("what is sold out can be looked at and not put into the bag", async ({ page }) => {
  await page.goto("/p/travel-tumbler")
  await page.getByRole("radio", { name: "Sand, sold out" }).check()
  await expect(page.getByRole("button", { name: "Out of stock" })).toBeDisabled()
})
