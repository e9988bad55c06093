import { expect, test } from "@playwright/test"
import { backendUrl, mailboxUrl, zohoUrl } from "./steps/addresses"
import { logIn } from "./steps/merchandiser"
import { forge, newestOrderId } from "./steps/sandbox"
import {
  addToBag,
  choose,
  fillDetails,
  goToCheckout,
  MEERA,
  onBillDesk,
  orderNumber,
  orderOf,
  payAtBillDesk,
  status,
} from "./steps/buy"

test("a shopper buys, and shop, admin, Zoho and the mailbox agree", async ({ page, context }) => {
  test.setTimeout(180_000)
  await page.goto("/")
  await page
    .getByRole("link", { name: /Discover|Shop|collection/i })
    .first()
    .click()
  // The listing itself: the page before it has tiles, too, and the closed filter sheet has the same words.
  await expect(page.getByRole("heading", { level: 1, name: "All products" })).toBeVisible()
  await expect(page.getByRole("article").getByText("In stock").first()).toBeVisible()
  await addToBag(page, "insulated-bottle", { quantity: 2 })
  await goToCheckout(page)
  await fillDetails(page)
  await payAtBillDesk(page)
  await choose(page, "Pay")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you, your order is paid")
  await expect(status(page)).toHaveText(/Successful$/)
  const number = await orderNumber(page)
  const order = orderOf(page.url())

  await page.reload()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you, your order is paid")
  await page.goto("/bag")
  await expect(page.getByText("Your bag is empty", { exact: false })).toBeVisible()

  const desk = await context.newPage()
  await logIn(desk)
  await desk.goto(`${backendUrl}/app/orders/${order.id}`)
  const attempt = desk.getByRole("region", { name: "Attempt 1" })
  await expect(attempt).toContainText("Successful", { timeout: 30_000 })
  await expect(attempt).toContainText(/U[A-Z0-9]{8,}/)
  await expect(desk.getByText(number)).toBeVisible()

  await expect(async () => {
    await desk.goto(zohoUrl)
    await expect(desk.getByText(number).first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  await expect(desk.getByText(MEERA.email).first()).toBeVisible()
  await expect(desk.getByText("+919840012345").first()).toBeVisible()

  await expect(async () => {
    await desk.goto(mailboxUrl)
    await desk.getByRole("link", { name: `Order ${number} is confirmed` }).click({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  const mail = desk.frameLocator("iframe")
  await expect(mail.getByRole("heading", { level: 1 })).toHaveText("Thank you, your order is confirmed")
  await expect(mail.getByRole("cell", { name: /₹[\d,]+\.\d\d/ }).first()).toBeVisible()
  const link = await mail.getByRole("link", { name: "See your order" }).getAttribute("href")
  expect(orderOf(link ?? "")).toEqual(order)
})

test("a declined shopper pays again on the same order and succeeds", async ({ page }) => {
  await addToBag(page, "ceramic-mug")
  await goToCheckout(page)
  await fillDetails(page)
  await payAtBillDesk(page)
  await choose(page, "Fail")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your payment did not go through")
  const declined = orderOf(page.url())
  await page.getByRole("button", { name: "Pay again" }).click()
  await onBillDesk(page)
  await choose(page, "Pay")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you, your order is paid")
  expect(orderOf(page.url())).toEqual(declined)
})

test("a tab that is closed after paying still leads to a paid order", async ({ page, context }) => {
  await addToBag(page, "canvas-tote")
  await goToCheckout(page)
  await fillDetails(page)
  await payAtBillDesk(page)
  await page.goBack()
  await page.getByRole("link", { name: "See the order" }).click()
  await expect(status(page)).toHaveText(/Pending$/)
  const { id, token } = orderOf(page.url())
  await page.getByRole("link", { name: "Go on to payment" }).click()
  await page.getByRole("button", { name: "Continue to BillDesk" }).click()
  await onBillDesk(page)
  await page.getByText("Trouble on the way back").click()
  await choose(page, "Pay and lose the way back")
  // Closed any earlier, the browser may take its last message with it.
  await expect(page.getByRole("heading", { name: "The way back is lost" })).toBeVisible()
  await page.close()
  const later = await context.newPage()
  await expect(async () => {
    await later.goto(`/order/${id}?t=${token}`)
    await expect(status(later)).toHaveText(/Successful$/, { timeout: 1000 })
  }).toPass({ timeout: 60_000 })
})

test("a shopper who cancels at BillDesk is told the truth and can go on", async ({ page }) => {
  await addToBag(page, "elastic-notebook")
  await goToCheckout(page)
  await fillDetails(page)
  await payAtBillDesk(page)
  await choose(page, "Cancel")
  await expect(status(page)).toHaveText(/Pending$/)
  await page.getByRole("link", { name: "Go on to payment" }).click()
  // Whoever has been there and came back is not sent off again without asking.
  await page.getByRole("button", { name: "Continue to BillDesk" }).click()
  await onBillDesk(page)
  await choose(page, "Pay")
  await expect(status(page)).toHaveText(/Successful$/)
})

test("a forged return changes nothing", async ({ page, request }) => {
  await addToBag(page, "knit-beanie")
  await goToCheckout(page)
  await fillDetails(page)
  await payAtBillDesk(page)
  const orderId = await newestOrderId(request)
  await choose(page, "Cancel")
  await expect(status(page)).toHaveText(/Pending$/)
  for (const flaw of ["other-key", "alg-none", "altered-payload", "not-jose"]) {
    const { token, fields } = await forge(request, orderId, flaw)
    const returned = await request.post(`${backendUrl}/payments/billdesk/return`, {
      form: fields,
      maxRedirects: 0,
    })
    expect(returned.status()).toBe(303)
    const notified = await request.post(`${backendUrl}/webhooks/payments/billdesk`, {
      data: token,
      headers: { "content-type": "application/jose" },
    })
    expect(notified.status()).toBe(400)
  }
  await page.reload()
  await expect(status(page)).toHaveText(/Pending$/)
})
