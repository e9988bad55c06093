import { expect, test } from "@playwright/test"
import { addToBag, choose, fillDetails, goToCheckout, orderNumber, payAtBillDesk, status } from "./steps/buy"
import { cookieOf, shopUrl, unanswered } from "./steps/consent"
import { toldEvents } from "./steps/told-events"

test.use({ storageState: unanswered })

test("nothing is counted and nothing is asked of other companies before a yes, nor after a no", async ({
  page,
  context,
}) => {
  const told: string[] = []
  const foreign: string[] = []
  page.on("request", (request) => {
    if (request.url().endsWith("/api/events")) told.push(request.url())
    if (new URL(request.url()).origin !== new URL(shopUrl).origin) foreign.push(request.url())
  })
  await page.goto("/")
  const question = page.getByRole("region", { name: "May we count?" })
  await expect(question).toBeVisible()
  await addToBag(page, "ceramic-mug")
  expect(await cookieOf(context, "client_id")).toBeUndefined()
  // The bag that has come in stands over the question.
  await page.keyboard.press("Escape")
  await question.getByRole("button", { name: "Decline" }).click()
  await expect(question).toBeHidden()
  await page.goto("/bag")
  await page.waitForTimeout(2_500)
  expect(await cookieOf(context, "consent")).toBe("declined")
  expect(await cookieOf(context, "client_id")).toBeUndefined()
  expect(told).toEqual([])
  expect(foreign).toEqual([])
})

test("a yes is told from then on, and taken back as easily", async ({ page, context }) => {
  await page.goto("/delivery")
  await page.getByRole("button", { name: "Allow" }).click()
  await expect.poll(() => cookieOf(context, "client_id")).toMatch(/^[0-9a-f-]{36}$/)
  const told = page.waitForRequest((request) => request.url().endsWith("/api/events"))
  const items = [{ item_id: "ceramic-mug", item_name: "Ceramic Mug", price: 599, quantity: 1 }]
  await page.evaluate((detail) => window.dispatchEvent(new CustomEvent("shop:event", { detail })), {
    name: "cart.add",
    properties: { currency: "INR", value: 599, items },
  })
  const answer = await (await told).response()
  expect(answer?.status()).toBe(202)

  await page.getByRole("button", { name: "Cookie choices" }).click()
  const question = page.getByRole("region", { name: "May we count?" })
  await expect(question).toBeFocused()
  await question.getByRole("button", { name: "Decline" }).click()
  await expect(page.getByRole("button", { name: "Cookie choices" })).toBeFocused()
  expect(await cookieOf(context, "client_id")).toBeUndefined()
})

test("an answer given before the page has come to life is heard and kept", async ({ page, context }) => {
  let comeToLife = (): void => undefined
  const waited = new Promise<void>((resolve) => (comeToLife = resolve))
  await page.route(/_next\/static\/.*\.js/, async (route) => {
    await waited
    await route.continue()
  })
  await page.goto("/delivery", { waitUntil: "commit" })
  const question = page.getByRole("region", { name: "May we count?" })
  await question.getByRole("button", { name: "Decline" }).click()
  await expect(question).toBeHidden()
  expect(await cookieOf(context, "consent")).toBeUndefined()
  comeToLife()
  await expect.poll(() => cookieOf(context, "consent")).toBe("declined")
  await expect(question).toBeHidden()
})

test("who has agreed is counted under a number that means nothing, from the bag to one purchase", async ({
  page,
  context,
}) => {
  test.setTimeout(180_000)
  await page.goto("/delivery")
  await page.getByRole("button", { name: "Allow" }).click()
  await expect.poll(() => cookieOf(context, "client_id")).toMatch(/^[0-9a-f-]{36}$/)
  const clientId = await cookieOf(context, "client_id")
  await addToBag(page, "ceramic-mug")
  await goToCheckout(page)
  await fillDetails(page)
  await payAtBillDesk(page)
  await choose(page, "Pay")
  await expect(status(page)).toHaveText(/Successful$/)
  const number = await orderNumber(page)
  const purchases = () => toldEvents("payment.succeeded").filter(({ order }) => order === number)
  await expect.poll(() => purchases().length, { timeout: 30_000 }).toBe(1)
  expect(purchases()[0]?.clientId).toBe(clientId)
  const mine = (name: string) => toldEvents(name).filter((event) => event.clientId === clientId)
  for (const name of ["cart.add", "checkout.start", "checkout.complete"]) {
    await expect.poll(() => mine(name).length, { timeout: 30_000 }).toBe(1)
  }
  for (const { line } of mine("payment.succeeded")) expect(line).not.toMatch(/Meera|Pune|98400|@/)
})

test("both answers look alike, and the question moves nothing and blocks nothing", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto("/returns")
  const [no, yes] = await Promise.all(
    ["Decline", "Allow"].map((name) => page.getByRole("button", { name }).boundingBox()),
  )
  expect(no?.width).toBeCloseTo(yes?.width ?? 0, 0)
  expect(no?.height).toBe(yes?.height)
  await page.getByRole("link", { name: "Your account" }).scrollIntoViewIfNeeded()
  await page.locator("header").getByRole("button", { name: "Menu" }).click()
  await expect(page.locator("#menu")).toBeVisible()
})
