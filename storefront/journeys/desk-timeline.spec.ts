import { expect, test, type Page } from "@playwright/test"
import { backendUrl } from "./steps/addresses"
import { buy, orderNumber } from "./steps/buy"
import {
  logIn,
  readMapping,
  saveMapping,
  waitForDelivery,
  waitUntilAllIsDelivered,
} from "./steps/merchandiser"
import { recordsOf } from "./steps/zoho"

/** Whoever reads an order's history in the admin. */
async function openTimeline(desk: Page, orderId: string) {
  await desk.goto(`${backendUrl}/app/orders/${orderId}`)
  await expect(desk.getByRole("heading", { name: "Timeline", exact: true })).toBeVisible({ timeout: 30_000 })
  return desk.getByRole("list", { name: "What happened, newest first" })
}

test("a merchandiser reads an order's timeline, sends its failed CRM delivery again and sees it delivered", async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(240_000)
  const desk = await context.newPage()
  await logIn(desk)
  await waitUntilAllIsDelivered(desk)
  const before = await readMapping(desk)
  // Every order points at a company that Zoho does not have: its record is refused.
  const company = { field: "Account_Name", source: { kind: "constant", value: { id: "9000000404" } } }
  await saveMapping(desk, { ...before, fields: [...before.fields, company] })
  try {
    const { id } = await buy(page, "ceramic-mug", "Pay")
    const number = await orderNumber(page)
    await waitForDelivery(desk, number, "Given up")
    await saveMapping(desk, before)

    const list = await openTimeline(desk, id)
    const lines = list.getByRole("listitem")
    await expect(lines.filter({ hasText: "The order was placed." })).toContainText("Shopper")
    await expect(lines.filter({ hasText: "Attempt 1 was successful." })).toContainText("BillDesk")
    await expect(lines.filter({ hasText: "was captured." })).toHaveCount(1)
    const refused = lines.filter({ hasText: "Zoho CRM · paid order: try 1" })
    await expect(refused).toContainText("given up")
    await expect(refused).toContainText(/\d{1,2} \w{3} \d{4}, \d\d:\d\d:\d\d IST/)
    await refused.getByRole("button", { name: "Details" }).press("Enter")
    await expect(refused.getByText("Code", { exact: true })).toBeVisible()

    await refused.getByRole("button", { name: "Send again" }).click()
    const question = desk.getByRole("alertdialog")
    await expect(question).toContainText("What may have arrived is looked up first.")
    await question.getByRole("button", { name: "Send again" }).click()
    await expect(desk.getByText("It is on its way.").first()).toBeVisible()
    await expect(async () => {
      await desk.getByRole("button", { name: "Refresh", exact: true }).click()
      await expect(lines.filter({ hasText: "Zoho CRM · paid order: try 2 was delivered." })).toBeVisible({
        timeout: 3000,
      })
    }).toPass({ timeout: 60_000 })
    await expect(lines.filter({ hasText: "sent again by a decision" })).toHaveCount(1)
    await expect(list.getByRole("button", { name: "Send again" })).toHaveCount(0)
    expect(await recordsOf(request, number)).toHaveLength(1)

    await desk
      .getByRole("group", { name: "Kinds of entries" })
      .getByRole("button", { name: /^Deliveries/ })
      .click()
    await expect(lines.filter({ hasText: "The order was placed." })).toHaveCount(0)
  } finally {
    await saveMapping(desk, before)
  }
})
