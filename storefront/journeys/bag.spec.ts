import { expect, test } from "@playwright/test"
import { addToBag, fillDetails, goToCheckout } from "./steps/buy"
import { ShopDesk } from "./steps/shop-desk"

const CHANGED = "Your bag has changed since you last looked"

test("the drawer opens after adding and from the header, and its stepper and undo keep the server's word", async ({
  page,
}) => {
  await addToBag(page, "ceramic-mug")
  const drawer = page.getByRole("dialog", { name: /Bag/ })
  await expect(drawer).toBeVisible()
  await drawer.getByRole("button", { name: /^One more/ }).click()
  await expect(drawer.getByText("2 items")).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(drawer).toHaveCount(0)
  await page.getByRole("link", { name: "Bag, 2 items" }).click()
  await drawer.getByRole("button", { name: /^Remove / }).click()
  await expect(drawer.getByText("Your bag is empty")).toBeVisible()
  await drawer.getByRole("button", { name: "Undo" }).click()
  await expect(drawer.getByText("2 items")).toBeVisible()
})

test("an empty bag leads back to what was viewed, on its page and in the drawer", async ({ page }) => {
  await page.goto("/p/knit-beanie")
  await expect.poll(() => page.evaluate(() => localStorage.getItem("viewed"))).toContain("knit-beanie")
  await page.goto("/p/picnic-blanket")
  await expect(page.getByRole("region", { name: "Recently viewed" })).toBeVisible()
  await page.goto("/bag")
  const viewed = page.getByRole("main").getByRole("region", { name: "Recently viewed" })
  await expect(viewed.getByRole("link")).toHaveCount(2)
  await page.goto("/contact")
  await page.getByRole("banner").getByRole("link", { name: "Bag" }).click()
  const drawer = page.getByRole("dialog", { name: /Bag/ })
  await drawer.getByRole("link", { name: /Beanie/ }).click()
  await expect(page).toHaveURL(/knit-beanie/)
  await expect(drawer).toHaveCount(0)
})

test("a coupon takes off what it promises, and one that does not work says why", async ({ page }) => {
  await addToBag(page, "ceramic-mug")
  await page.goto("/bag")
  await page.getByText("Have a coupon code?").click()
  const code = page.getByLabel("Coupon code")
  await code.fill("NOTHING-LIKE-IT")
  await page.getByRole("button", { name: "Apply" }).click()
  await expect(page.getByText("We do not know this code.", { exact: false })).toBeVisible()
  await code.fill("<script>alert(1)</script> 🎉".repeat(300))
  await page.getByRole("button", { name: "Apply" }).click()
  await expect(page.getByText("We do not know this code.", { exact: false })).toBeVisible()
  await code.fill("  welcome10 ")
  await page.getByRole("button", { name: "Apply" }).click()
  await expect(page.getByText("Your coupon is applied.")).toBeVisible()
  await expect(page.getByText("−₹64.90").first()).toBeVisible()
  await page.getByRole("button", { name: "Take off coupon WELCOME10" }).click()
  await expect(page.getByText("The coupon is taken off.")).toBeVisible()
  await expect(page.getByText("−₹64.90")).toHaveCount(0)
})

test("a price that changes under the bag is told before paying, with both prices", async ({
  page,
  request,
}) => {
  const desk = await ShopDesk.open(request)
  await addToBag(page, "ceramic-mug")
  await goToCheckout(page)
  await fillDetails(page)
  const before = await desk.setPrice("ceramic-mug", 699)
  try {
    await page.getByRole("button", { name: /^Pay ₹/ }).click()
    await expect(page.getByText(CHANGED)).toBeVisible()
    await expect(
      page.getByText(`the price has gone up from ₹${before} to ₹699`, { exact: false }),
    ).toBeVisible()
    await expect(page.getByRole("button", { name: /^Pay ₹/ })).toHaveCount(0)
    await page.getByRole("button", { name: "OK", exact: true }).click()
    await expect(page.getByRole("button", { name: "Pay ₹778" })).toBeVisible()
  } finally {
    await desk.setPrice("ceramic-mug", before)
  }
})

test("what is no longer sold leaves the bag with the shopper's OK", async ({ page, request }) => {
  const desk = await ShopDesk.open(request)
  await addToBag(page, "ceramic-mug")
  await addToBag(page, "metal-pen")
  await desk.setStatus("metal-pen", "draft")
  try {
    await page.goto("/bag")
    await expect(page.getByText("is no longer sold", { exact: false })).toBeVisible()
    await expect(page.getByRole("link", { name: "Checkout" })).toHaveCount(0)
    await page.getByRole("button", { name: "OK", exact: true }).click()
    await expect(page.getByRole("link", { name: "Checkout" })).toBeVisible()
    await expect(page.getByText("1 item", { exact: true })).toBeVisible()
  } finally {
    await desk.setStatus("metal-pen", "published")
  }
})

test("a second tab changes the bag, and the first one sees it when it is looked at again", async ({
  page,
  context,
}) => {
  await addToBag(page, "ceramic-mug")
  await page.goto("/bag")
  const other = await context.newPage()
  await other.goto("/bag")
  await other.getByRole("button", { name: /^One more/ }).click()
  await expect(other.getByText("2 items")).toBeVisible()
  await page.bringToFront()
  await page.evaluate(() => window.dispatchEvent(new Event("focus")))
  await expect(page.getByText("2 items")).toBeVisible()
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("the bag is filled, changed and taken to the gateway's door", async ({ page }) => {
    await page.goto("/p/ceramic-mug")
    await page.getByRole("button", { name: "Add to bag" }).click()
    await expect(page).toHaveURL(/\/bag/)
    await page.getByRole("button", { name: /^One more/ }).click()
    await expect(page.getByText("2 items", { exact: true })).toBeVisible()
    await page.getByRole("link", { name: "Checkout" }).click()
    await page.getByLabel("Full name").fill("🎉")
    await page.getByRole("button", { name: "Continue to delivery" }).click()
    await expect(page.getByText("3 things need another look")).toBeVisible()
    await fillDetails(page)
    await page.getByRole("button", { name: /^Pay ₹/ }).click()
    await expect(page.getByRole("button", { name: "Continue to BillDesk" })).toBeVisible()
  })
})
