import { expect, test } from "@playwright/test"
import { admin, backendUrl } from "./steps/addresses"
import { logIn, pick } from "./steps/merchandiser"
import { ShopDesk } from "./steps/shop-desk"

/** An amount that no other run has set. */
const newAmount = (): number => 700 + Math.floor(Math.random() * 90_000) / 100

test("a merchandiser finds who changed a price, when, and from what", async ({ browser, request }) => {
  const shop = await ShopDesk.open(request)
  const amount = newAmount()
  const before = await shop.setPrice("ceramic-mug", amount)
  try {
    const desk = await (await browser.newContext()).newPage()
    await logIn(desk)
    await desk.goto(`${backendUrl}/app/audit-log`)
    await pick(desk, "Kind of target", /^price$/)
    const change = desk
      .getByRole("row")
      .filter({ hasText: String(amount) })
      .first()
    await expect(change).toContainText(admin.email)
    await expect(change).toContainText("Ceramic")

    await change.getByRole("button", { name: /^Details of entry/ }).click()
    const entry = desk.getByRole("dialog", { name: /^Entry / })
    await expect(entry).toContainText(admin.email)
    await expect(entry).toContainText(/POST .*\/admin\/products/)
    const row = entry.getByRole("row").filter({ hasText: "amount" }).first()
    await expect(row).toContainText(String(before))
    await expect(row).toContainText(String(amount))
    // Sealed within seconds: the chain holds it.
    await expect(async () => {
      await desk.reload()
      await expect(entry).toContainText(/Number \d+/, { timeout: 2000 })
    }).toPass({ timeout: 30_000 })

    await entry.getByRole("button", { name: "All of this actor" }).click()
    await expect(
      desk
        .getByRole("row")
        .filter({ hasText: String(amount) })
        .first(),
    ).toBeVisible()
  } finally {
    await shop.setPrice("ceramic-mug", before)
  }
})
