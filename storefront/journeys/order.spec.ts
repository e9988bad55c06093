import { expect, type Page, test } from "@playwright/test"
import { buy, choose, MEERA, onBillDesk, orderNumber, orderOf, status } from "./steps/buy"

const heading = (page: Page) => page.getByRole("heading", { level: 1 })

test("the time to pay runs down, and a payment in another tab is seen without a reload", async ({
  page,
  context,
}) => {
  test.setTimeout(180_000)
  const { id, token } = await buy(page, "ceramic-mug", "Fail")
  await expect(heading(page)).toHaveText("Your payment did not go through")
  const timer = page.getByRole("timer")
  const before = await timer.innerText()
  expect(before).toMatch(/^Time left: \d+:\d\d$/)
  await expect(timer).not.toHaveText(before)
  const other = await context.newPage()
  await other.goto(`/order/${id}?t=${token}`)
  await other.getByRole("button", { name: "Change payment method" }).click()
  await onBillDesk(other)
  await choose(other, "Pay")
  await expect(heading(other)).toHaveText("Thank you, your order is paid")
  await expect(heading(page)).toHaveText("Thank you, your order is paid", { timeout: 90_000 })
})

test("a paid order is tracked by its number and mobile, and gives its receipt", async ({ page }) => {
  test.setTimeout(180_000)
  const order = await buy(page, "canvas-tote", "Pay")
  await expect(heading(page)).toHaveText("Thank you, your order is paid")
  const number = await orderNumber(page)
  await expect(page.getByRole("heading", { name: "Where your order is" })).toBeVisible()
  await expect(page.getByRole("listitem").filter({ hasText: /^Paid, done/ })).toBeVisible()

  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Receipt (PDF)" }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(new RegExp(`${number}.*\\.pdf$`))
  const receipt = await page.request.get(`/api/order/${order.id}/receipt?t=${order.token}`)
  expect(receipt.headers()["content-type"]).toMatch(/^application\/pdf/)
  expect(receipt.headers()["cache-control"]).toContain("no-store")
  expect((await receipt.body()).subarray(0, 5).toString()).toBe("%PDF-")
  const wrong = await page.request.get(`/api/order/${order.id}/receipt?t=wrong`)
  expect(wrong.status()).toBe(404)
  expect(await wrong.text()).toContain("We do not find this order")

  await page.goto("/track")
  await page.getByLabel("Order number").fill(number)
  await page.getByLabel("Mobile number").fill("98400 12346")
  await page.getByRole("button", { name: "Show the order" }).click()
  await expect(page.getByText("We do not find an order with this number", { exact: false })).toBeVisible()
  await expect(page.getByLabel("Order number")).toHaveValue(number)
  await page.getByLabel("Mobile number").fill(MEERA.mobile)
  await page.getByRole("button", { name: "Show the order" }).click()
  await expect(heading(page)).toHaveText("Thank you, your order is paid")
  expect(orderOf(page.url())).toEqual(order)
})

test("whoever tries many mobiles for one order is told to wait", async ({ page }) => {
  await page.goto("/track")
  await page.getByLabel("Order number").fill("SL999999")
  const wait = page.getByText(/please try again in \d+ min/)
  for (let tried = 0; tried < 15 && !(await wait.isVisible()); tried += 1) {
    await page.getByLabel("Mobile number").fill(`98400123${String(10 + tried)}`)
    await page.getByRole("button", { name: "Show the order" }).click()
    await expect(page.getByRole("button", { name: "Show the order" })).toBeEnabled()
    await expect(page.getByRole("alert").first()).toBeVisible()
  }
  await expect(wait).toBeVisible()
})

test("without JavaScript an order shows what happened to its money and is found again", async ({
  browser,
  page,
}) => {
  test.setTimeout(180_000)
  const { id, token } = await buy(page, "elastic-notebook", "Cancel")
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(`/order/${id}?t=${token}`)
  await expect(status(plain)).toHaveText(/Pending$/)
  await expect(plain.locator('meta[http-equiv="refresh"]')).toHaveCount(1)
  await plain.goto("/track")
  await plain.getByLabel("Order number").fill("SL 1")
  await plain.getByRole("button", { name: "Show the order" }).click()
  await expect(plain.getByText("Enter the mobile number you gave with the order.").first()).toBeVisible()
  await expect(plain.getByLabel("Order number")).toHaveValue("SL 1")
  await context.close()
})

test("who shops in Hindi comes back from paying to a Hindi page, and may still choose English", async ({
  page,
  context,
}) => {
  test.setTimeout(180_000)
  const { id, token } = await buy(page, "knit-beanie", "Cancel")
  await context.addCookies([{ name: "language", value: "hi", url: new URL("/", page.url()).href }])
  await page.goto("about:blank")
  await page.goto(`/order/${id}?t=${token}`)
  await expect(page).toHaveURL(new RegExp(`/hi/order/${id}`))
  await expect(heading(page)).toHaveText("हम आपके भुगतान की प्रतीक्षा कर रहे हैं")
  await page.getByRole("link", { name: "English" }).click()
  await expect(heading(page)).toHaveText("We are waiting for your payment")
})
