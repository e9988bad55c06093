import { expect, type Locator, type Page, test } from "@playwright/test"
import { backendUrl } from "./steps/addresses"
import { logIn } from "./steps/merchandiser"

const BLANKET = "LS-PICBLA-EME"
const KEYRING = "LS-LEALOOKEY-TAN"

/** Opens the stock board with one item on it. */
async function openBoard(desk: Page, sku: string): Promise<Locator> {
  await desk.goto(`${backendUrl}/app/stock-board?q=${sku}`)
  const row = desk.getByRole("row").filter({ hasText: sku })
  await expect(row).toBeVisible()
  return row
}

const onHand = (desk: Page, sku: string): Locator =>
  desk.getByRole("button", { name: new RegExp(`^On hand of ${sku}:`) })

/** Types into the cell as the keyboard has it, and waits until the grid shows the outcome. */
async function count(desk: Page, sku: string, typed: string, shown: string): Promise<void> {
  await onHand(desk, sku).focus()
  await desk.keyboard.press("Enter")
  await desk.getByRole("textbox", { name: "On hand" }).fill(typed)
  await desk.keyboard.press("Enter")
  await expect(onHand(desk, sku)).toHaveText(shown)
}

const buyable = (shop: Page): Locator => shop.getByRole("button", { name: "Add to bag" }).first()

/** What the product page says, asked again until it says so: five seconds are promised. */
async function untilShopSays(shop: Page, path: string, isBuyable: boolean): Promise<void> {
  await expect(async () => {
    await shop.goto(path)
    const soldOut = shop.getByRole("button", { name: "Out of stock" }).first()
    await expect(isBuyable ? buyable(shop) : soldOut).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 10_000 })
}

test("a merchandiser corrects stock with a reason, and the shop sells what was counted", async ({
  browser,
}) => {
  const desk = await (await browser.newContext()).newPage()
  const shop = await (await browser.newContext()).newPage()
  await logIn(desk)
  await openBoard(desk, BLANKET)
  const before = await onHand(desk, BLANKET).innerText()
  try {
    await count(desk, BLANKET, "0", "0")
    await untilShopSays(shop, "/p/picnic-blanket", false)
    await count(desk, BLANKET, "+3", "3")
    await untilShopSays(shop, "/p/picnic-blanket", true)
    await desk.getByRole("button", { name: `History of ${BLANKET}` }).click()
    const history = desk.getByRole("dialog", { name: BLANKET })
    await expect(history.getByRole("listitem").first()).toContainText("0 → 3")
    await expect(history.getByRole("listitem").first()).toContainText("Counted")
    await desk.keyboard.press("Escape")
  } finally {
    await openBoard(desk, BLANKET)
    await count(desk, BLANKET, before, before)
  }
})

test("what a merchandiser stops is out of stock in the shop until it is sold again", async ({ browser }) => {
  const desk = await (await browser.newContext()).newPage()
  const shop = await (await browser.newContext()).newPage()
  await logIn(desk)
  const row = await openBoard(desk, BLANKET)
  await desk.getByRole("button", { name: `Stop selling ${BLANKET}` }).click()
  await desk.getByRole("textbox", { name: "Why is it taken out of sale?" }).fill("recalled by the maker")
  await desk.keyboard.press("Enter")
  await expect(row).toContainText("by hand")
  await untilShopSays(shop, "/p/picnic-blanket", false)
  await desk.getByRole("button", { name: `Sell ${BLANKET} again` }).click()
  await expect(row).not.toContainText("by hand")
  await untilShopSays(shop, "/p/picnic-blanket", true)
})

test("a pasted list names its errors, and a good one is written whole", async ({ browser }) => {
  const desk = await (await browser.newContext()).newPage()
  await logIn(desk)
  await openBoard(desk, KEYRING)
  const before = await onHand(desk, KEYRING).innerText()
  await desk.getByRole("button", { name: "Paste a list" }).click()
  const drawer = desk.getByRole("dialog", { name: "Paste a list" })
  const list = drawer.getByRole("textbox", { name: "The list" })
  await list.fill(`SKU\tQuantity\n${KEYRING}\t77\nLS-NO-SUCH\t5\n`)
  await drawer.getByRole("button", { name: "Preview" }).click()
  await expect(drawer.getByText("No item has this SKU.")).toBeVisible()
  await expect(drawer.getByRole("button", { name: /^Write/ })).toHaveCount(0)
  await list.fill(`SKU\tQuantity\n${KEYRING}\t77\n`)
  await drawer.getByRole("button", { name: "Preview" }).click()
  await expect(drawer.getByRole("row").filter({ hasText: KEYRING })).toContainText(`${before} → 77`)
  await drawer.getByRole("button", { name: "Write 1 row" }).click()
  await expect(onHand(desk, KEYRING)).toHaveText("77")
  await count(desk, KEYRING, before, before)
})
