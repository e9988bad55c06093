import { expect, type Page, test } from "@playwright/test"
import { backendUrl } from "./steps/addresses"
import { buy, orderNumber, status } from "./steps/buy"
import { logIn, waitForDelivery } from "./steps/merchandiser"
import { recordsOf } from "./steps/zoho"

const WHY = "HDFC confirmed the transfer on the telephone, 22 November, 11:40."

/** Twelve digits that no other run has used. */
const newReference = (): string => String(Date.now()).slice(-12)

async function openDrawer(desk: Page, orderId: string) {
  await desk.goto(`${backendUrl}/app/orders/${orderId}`)
  await desk.getByRole("button", { name: "Change status" }).click()
  const drawer = desk.getByRole("dialog", { name: "Change status" })
  await expect(drawer.getByRole("region", { name: "As it stands" })).toBeVisible()
  return drawer
}

test("a merchandiser marks an order as paid after a bank call: the shopper sees it, the CRM has it once", async ({
  browser,
  page,
  request,
}) => {
  test.setTimeout(240_000)
  const order = await buy(page, "canvas-tote", "Fail")
  await expect(status(page)).toHaveText(/Failed$/)

  const desk = await (await browser.newContext()).newPage()
  await logIn(desk)
  const reference = newReference()
  const drawer = await openDrawer(desk, order.id)
  await expect(drawer.getByText("Payment: Failed").first()).toBeVisible()
  await drawer.getByRole("radio", { name: "Payment: Successful" }).check()
  await expect(drawer.getByRole("region", { name: "What it will do" })).toContainText("Failed → Successful")
  const book = drawer.getByRole("button", { name: /^Book ₹/ })
  await expect(book).toBeDisabled()
  await drawer.getByLabel("Reason").fill(WHY)
  await drawer.getByLabel("Bank reference").fill("telephone")
  await book.click()
  await expect(drawer.getByText(/RRN, UTR or BillDesk transaction id, 8 to 35/)).toBeVisible()
  await drawer.getByLabel("Bank reference").fill(reference)
  await book.click()
  await expect(drawer).toBeHidden()

  const settled = desk.getByRole("region", { name: "Settled by a person" })
  await expect(settled).toContainText(reference)
  await expect(settled).toContainText(WHY)
  await expect(settled).toContainText("BillDesk is still asked")

  await page.reload()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you, your order is paid")
  const number = await orderNumber(page)
  await waitForDelivery(desk, number, "Delivered")
  const records = await recordsOf(request, number)
  expect(records).toHaveLength(1)
  expect(JSON.stringify(records[0])).toContain(reference)

  await desk.goto(`${backendUrl}/app/billdesk`)
  await expect(desk.getByRole("region", { name: `Order ${number}` })).toContainText(reference)

  const again = await openDrawer(desk, order.id)
  await expect(again.getByRole("radio", { name: "Payment: Successful" })).toHaveCount(0)
  await again.getByText(/What cannot be done now/).click()
  await expect(again.getByText("Its money leaves only by a refund", { exact: false }).first()).toBeVisible()
})

test("a reference that paid one order pays no other", async ({ browser, page }) => {
  test.setTimeout(240_000)
  const desk = await (await browser.newContext()).newPage()
  await logIn(desk)
  const reference = newReference()
  for (const turn of [1, 2]) {
    const order = await buy(page, "elastic-notebook", "Fail")
    const drawer = await openDrawer(desk, order.id)
    await drawer.getByRole("radio", { name: "Payment: Successful" }).check()
    await drawer.getByLabel("Bank reference").fill(reference)
    await drawer.getByLabel("Reason").fill(WHY)
    await drawer.getByRole("button", { name: /^Book ₹/ }).click()
    if (turn === 1) await expect(drawer).toBeHidden()
    else await expect(drawer.getByText(/belongs to order SL\d+ already/)).toBeVisible()
  }
})
