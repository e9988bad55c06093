import { readFile } from "node:fs/promises"
import { expect, test } from "@playwright/test"
import { backendUrl } from "./steps/addresses"
import { logIn } from "./steps/merchandiser"

test("a merchandiser sees what the shop needs, copies the webhook's address and takes the UAT sheet along", async ({
  context,
  page,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: backendUrl })
  await logIn(page)
  await page.getByRole("link", { name: "Setup" }).click()

  await expect(page.getByRole("heading", { level: 1, name: "Setup" })).toBeVisible()
  for (const group of [
    "BillDesk",
    "Zoho CRM",
    "Mail",
    "Deliveries",
    "Safeguards",
    "Addresses",
    "Secrets",
    "Catalogue",
  ])
    await expect(page.getByRole("region", { name: group, exact: true })).toBeVisible()
  // The demo is honest: it is a sandbox, and nothing in it is bad.
  await expect(page.getByText("No real money moves", { exact: false }).first()).toBeVisible()
  await expect(page.locator("#billdesk_question")).toContainText("Answered and signed")
  await expect(page.getByRole("alert")).toHaveCount(0)

  await page.getByLabel("Copy: Webhook URL").click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(`${backendUrl}/webhooks/payments/billdesk`)

  const download = page.waitForEvent("download")
  await page.getByRole("link", { name: "UAT sheet" }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe("billdesk-uat-sheet.md")
  const sheet = await readFile(await file.path(), "utf8")
  expect(sheet).toContain(`${backendUrl}/webhooks/payments/billdesk`)
  expect(sheet).toContain("The signature is validated before auth_status is read")

  const before = await page.getByText(/^Looked at /).innerText()
  await page.getByRole("button", { name: "Look again" }).click()
  await expect(page.getByText(/^Looked at /)).not.toHaveText(before)
})
