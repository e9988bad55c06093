import { expect, test } from "@playwright/test"
import { fillSignIn, newEmail, PASSWORD, register, signOut } from "./steps/account"
import { mailboxUrl } from "./steps/addresses"
import { addToBag, choose, fillDetails, goToCheckout, orderNumber, payAtBillDesk, status } from "./steps/buy"

test("who registers and buys finds the order in the list of orders", async ({ page }) => {
  test.setTimeout(180_000)
  const email = await register(page)
  await addToBag(page, "ceramic-mug")
  await goToCheckout(page)
  await fillDetails(page, { email })
  await payAtBillDesk(page)
  await choose(page, "Pay")
  await expect(status(page)).toHaveText(/Successful$/)
  const number = await orderNumber(page)
  await page.goto("/account/orders")
  const order = page.getByRole("article", { name: `Order ${number}` })
  await expect(order).toContainText("Paid, being packed")
})

test("an order that waits for its payment is told apart in the list", async ({ page }) => {
  test.setTimeout(180_000)
  const email = await register(page)
  await addToBag(page, "canvas-tote")
  await goToCheckout(page)
  await fillDetails(page, { email })
  await payAtBillDesk(page)
  await choose(page, "Cancel")
  await expect(status(page)).toHaveText(/Pending$/)
  await page.goto("/account/orders")
  const order = page.getByRole("article").first()
  await expect(order).toContainText("Waiting for payment")
  await expect(order.getByRole("link", { name: /^Pay now/ })).toBeVisible()
})

test("signing in and out keeps the bag, and neither part of a wrong pair is named", async ({ page }) => {
  const email = await register(page)
  await signOut(page)
  await addToBag(page, "knit-beanie")
  await page.goto("/account/orders")
  await expect(page).toHaveURL(/\/account\/sign-in\?next=/)
  await fillSignIn(page, email, "not the password")
  const wrong = page.getByText("Email and password do not go together. Please check both.")
  await expect(wrong).toBeVisible()
  await expect(page.getByLabel("Email")).toHaveValue(email)
  await fillSignIn(page, newEmail(), PASSWORD)
  await expect(wrong).toBeVisible()
  await fillSignIn(page, email)
  await expect(page).toHaveURL(/\/account\/orders$/)
  await page.goto("/bag")
  await expect(page.getByText("Knit Beanie").first()).toBeVisible()
  await signOut(page)
  await page.goto("/bag")
  await expect(page.getByText("Knit Beanie").first()).toBeVisible()
})

test("a sign-in leads to no other shop, whatever its address asks for", async ({ page }) => {
  const email = await register(page)
  const shop = new URL(page.url()).origin
  for (const next of ["//evil.example", "/\\evil.example", "https://evil.example", "/%2f%2fevil.example"]) {
    await signOut(page)
    await page.goto(`/account/sign-in?next=${encodeURIComponent(next)}`)
    await fillSignIn(page, email)
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hello Asha Rao")
    expect(new URL(page.url()).origin).toBe(shop)
  }
})

test("a token that opens nothing any more leads to signing in and back", async ({ page, context }) => {
  const email = await register(page)
  const token = (await context.cookies()).find(({ name }) => name === "customer")
  expect(token).toMatchObject({ httpOnly: true, sameSite: "Lax" })
  expect(await page.evaluate(() => document.cookie)).not.toContain("customer=")
  if (token) await context.addCookies([{ ...token, value: "eyJhbGciOiJIUzI1NiJ9.e30xx.c2lnbmF0dXJl" }])
  await page.goto("/account/profile")
  await expect(
    page.getByText("You were signed out after a while, for your safety.", { exact: false }),
  ).toBeVisible()
  await fillSignIn(page, email)
  await expect(page).toHaveURL(/\/account\/profile$/)
})

test("a forgotten password is replaced through the link of the mail", async ({ page, context }) => {
  const email = await register(page)
  await signOut(page)
  await page.goto("/account/forgot")
  const sent = page.getByText("If there is an account with this email, the link is on its way.", {
    exact: false,
  })
  await page.getByLabel("Email").fill(newEmail())
  await page.getByRole("button", { name: "Send the link" }).click()
  await expect(sent).toBeVisible()
  await page.getByLabel("Email").fill(email)
  await page.getByRole("button", { name: "Send the link" }).click()
  await expect(sent).toBeVisible()
  const box = await context.newPage()
  await expect(async () => {
    await box.goto(mailboxUrl)
    await box
      .getByRole("row")
      .or(box.getByRole("listitem"))
      .filter({ hasText: email })
      .getByRole("link", { name: /Choose a new password/ })
      .first()
      .click({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  const link = box.frameLocator("iframe").getByRole("link", { name: "Choose a new password" })
  const { pathname, search } = new URL((await link.getAttribute("href")) ?? "")
  await page.goto(pathname + search)
  await page.getByLabel("New password").fill("another three words")
  await page.getByRole("button", { name: "Save the password" }).click()
  await expect(page.getByText("Your new password is saved.", { exact: false })).toBeVisible()
  await page.getByRole("link", { name: "Sign in", exact: true }).click()
  await fillSignIn(page, email, "another three words")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hello Asha Rao")
})

test("addresses are kept, changed and deleted", async ({ page }) => {
  await register(page)
  await page.goto("/account/addresses/new")
  await page.getByLabel("Mobile number").fill("98400 12345")
  await page.getByLabel("Pincode").fill("11000")
  await page.getByRole("button", { name: "Save the address" }).click()
  await expect(page.getByText("A pincode has 6 digits and does not begin with 0.").first()).toBeVisible()
  await page.getByLabel("Pincode").fill("110001")
  await page.getByLabel("Address", { exact: true }).fill("12 MG Road")
  await page.getByLabel("City").fill("New Delhi")
  await page.getByLabel("State").selectOption("Delhi")
  await page.getByLabel("Deliver here first").check()
  await page.getByRole("button", { name: "Save the address" }).click()
  await expect(page.getByText("New Delhi, Delhi, 110001")).toBeVisible()
  await page.getByRole("button", { name: "Delete the address of Asha Rao" }).click()
  await expect(page.getByText("The address is deleted.")).toBeVisible()
})

test("without JavaScript a customer signs in and is told what is wrong", async ({ browser, page }) => {
  const email = await register(page)
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto("/account/profile")
  await fillSignIn(plain, email, "not the password")
  await expect(plain.getByText("Email and password do not go together.", { exact: false })).toBeVisible()
  await expect(plain.getByLabel("Email")).toHaveValue(email)
  await fillSignIn(plain, email)
  await expect(plain).toHaveURL(/\/account\/profile$/)
  await context.close()
})

test("what a guest has kept comes along on registering, and is with the customer afterwards", async ({
  page,
  browser,
}) => {
  await page.goto("/p/ceramic-mug")
  const heart = page.getByRole("button", { name: /^Keep .* on the wishlist$/ }).first()
  await heart.click()
  await expect(heart).toHaveAttribute("aria-pressed", "true")
  const email = await register(page)
  await page.goto("/wishlist")
  await expect(page.getByRole("heading", { name: "Two-Tone Ceramic Mug" })).toBeVisible()
  await expect.poll(() => page.evaluate(() => localStorage.getItem("wishlist"))).toBeNull()
  const elsewhere = await (await browser.newContext()).newPage()
  await elsewhere.goto("/account/sign-in?next=/wishlist")
  await fillSignIn(elsewhere, email)
  await expect(elsewhere.getByRole("heading", { name: "Two-Tone Ceramic Mug" })).toBeVisible()
  await elsewhere.getByRole("button", { name: "Remove Two-Tone Ceramic Mug" }).click()
  await elsewhere.getByRole("button", { name: "Undo" }).click()
  await expect(elsewhere.getByRole("heading", { name: "Two-Tone Ceramic Mug" })).toBeVisible()
})

test("a customer's wishlist is never called empty while it is on its way", async ({ page }) => {
  await register(page)
  await page.goto("/p/ceramic-mug")
  const heart = page.getByRole("button", { name: /^Keep .* on the wishlist$/ }).first()
  const stored = page.waitForResponse((answer) => answer.request().method() === "PUT")
  await heart.click()
  await stored
  await page.route(/\/api\/wishlist/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700))
    await route.continue()
  })
  const sights: string[] = []
  await page.exposeFunction("tellSight", (sight: string) => void sights.push(sight))
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const tell = (window as { tellSight?: (sight: string) => void }).tellSight
      tell?.(document.querySelector("main")?.innerText ?? "")
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto("/wishlist")
  await expect(page.getByRole("heading", { name: "Two-Tone Ceramic Mug" })).toBeVisible()
  expect(sights.some((sight) => sight.includes("Fetching your wishlist"))).toBe(true)
  expect(sights.filter((sight) => sight.includes("Nothing is kept here yet"))).toEqual([])
})

test("nobody writes a wishlist from another site", async ({ request }) => {
  const url = "/api/wishlist/prod_01KAJ8Z4M9T0GQ3N5S6P7R8V9W"
  const headers = { origin: "https://evil.example", "sec-fetch-site": "cross-site" }
  expect((await request.put(url, { headers })).status()).toBe(403)
  expect((await request.delete(url, { headers })).status()).toBe(403)
  expect((await request.post("/api/wishlist", { headers, data: { items: [] } })).status()).toBe(403)
})
