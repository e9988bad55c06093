import { readFile } from "node:fs/promises"
import { type Browser, expect, type Locator, type Page, test } from "@playwright/test"
import { backendUrl } from "./steps/addresses"
import {
  addToBag,
  choose,
  fillDetails,
  goToCheckout,
  type MEERA,
  orderOf,
  payAtBillDesk,
  status,
} from "./steps/buy"
import { logIn } from "./steps/merchandiser"

const KARNATAKA = { pincode: "560001", city: "Bengaluru", state: "Karnataka" }
const DAY = 24 * 60 * 60 * 1000

/** Another shopper's order. @param atBillDesk the button that is pressed there @returns its id */
async function order(browser: Browser, atBillDesk: string, details: Partial<typeof MEERA> = {}) {
  const page = await (await browser.newContext()).newPage()
  await addToBag(page, "ceramic-mug")
  await goToCheckout(page)
  await fillDetails(page, details)
  await payAtBillDesk(page)
  await choose(page, atBillDesk)
  await expect(status(page)).toBeVisible()
  return orderOf(page.url()).id
}

/** The order's number in the table, which leads to its page. */
const numberOf = (desk: Page, orderId: string): Locator => desk.locator(`a[href$="/orders/${orderId}"]`)

/** The order desk as it is opened tomorrow: the day on which these orders were placed is yesterday then. */
async function openDeskTomorrow(browser: Browser): Promise<Page> {
  const desk = await (await browser.newContext({ acceptDownloads: true })).newPage()
  await logIn(desk)
  await desk.clock.setFixedTime(Date.now() + DAY)
  await desk.goto(`${backendUrl}/app/order-desk`)
  await expect(desk.getByRole("heading", { name: "Order desk" })).toBeVisible()
  return desk
}

/** Chooses columns by their headings, exports orders, and reads what was downloaded. */
async function exportColumns(desk: Page, columns: readonly string[]): Promise<string> {
  await desk.getByRole("button", { name: "Export", exact: true }).click()
  const drawer = desk.getByRole("dialog", { name: "Export orders" })
  await drawer.getByRole("button", { name: "None" }).click()
  for (const column of columns) await drawer.getByRole("checkbox", { name: column, exact: true }).check()
  const downloading = desk.waitForEvent("download")
  await drawer.getByRole("button", { name: "Export", exact: true }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/\.csv$/)
  return readFile(await download.path(), "utf8")
}

test("a merchandiser finds yesterday's failed payments in Maharashtra and exports them", async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const wanted = await order(browser, "Fail")
  const paid = await order(browser, "Pay")
  const elsewhere = await order(browser, "Fail", KARNATAKA)

  const desk = await openDeskTomorrow(browser)
  await desk
    .getByRole("group", { name: "Payment" })
    .getByRole("button", { name: /^Failed/ })
    .click()
  const filters = desk.getByRole("group", { name: "Filters" })
  await filters.getByRole("button", { name: "Date" }).click()
  await desk.getByRole("button", { name: "Yesterday" }).click()
  await filters.getByRole("button", { name: "State" }).click()
  await desk.getByRole("menuitemcheckbox", { name: "Maharashtra" }).click()
  await desk.keyboard.press("Escape")

  await expect(filters.getByRole("button", { name: "State: Maharashtra" })).toBeVisible()
  await expect(numberOf(desk, wanted)).toBeVisible()
  await expect(numberOf(desk, paid)).toHaveCount(0)
  await expect(numberOf(desk, elsewhere)).toHaveCount(0)
  // Whoever is sent the address sees the same.
  await desk.reload()
  await expect(numberOf(desk, wanted)).toBeVisible()
  await expect(numberOf(desk, elsewhere)).toHaveCount(0)

  const file = await exportColumns(desk, ["Order number", "Payment", "State"])
  const [heading, ...rows] = file.split("\r\n").filter((line) => line !== "")
  expect(heading).toBe("\uFEFFOrder number,Payment,State")
  expect(rows).toContain(`${await numberOf(desk, wanted).innerText()},Failed,Maharashtra`)
  expect(rows.filter((row) => !row.endsWith(",Failed,Maharashtra"))).toEqual([])
})

test("what was placed today is none of yesterday's", async ({ browser }) => {
  test.setTimeout(120_000)
  const today = await order(browser, "Fail")
  const desk = await (await browser.newContext()).newPage()
  await logIn(desk)
  await desk.goto(`${backendUrl}/app/order-desk?payment_status=failed`)
  const number = numberOf(desk, today)
  await expect(number).toBeVisible()
  await desk.getByRole("button", { name: "Date" }).click()
  await desk.getByRole("button", { name: "Yesterday" }).click()
  await expect(desk).toHaveURL(/from=/)
  await expect(number).toHaveCount(0)
})
