import { expect, test } from "@playwright/test"
import {
  addToBag,
  fillContact,
  fillDelivery,
  fillDetails,
  goToCheckout,
  MEERA,
  onBillDesk,
} from "./steps/buy"

const NONSENSE = [
  "<script>alert(1)</script>",
  "🎉🎉🎉",
  "x".repeat(10_000),
  "' OR 1=1 --;",
  "\u202Egnp.exe 7",
]

test("nonsense in each field is named beside it, and what was entered stays", async ({ page }) => {
  await addToBag(page, "metal-pen")
  await goToCheckout(page)
  for (const text of NONSENSE) {
    for (const label of ["Full name", "Mobile number", "Email"]) await page.getByLabel(label).fill(text)
    await page.getByRole("button", { name: "Continue to delivery" }).click()
    for (const label of ["Full name", "Mobile number", "Email"]) {
      await expect(page.getByLabel(label)).toHaveAttribute("aria-invalid", "true")
    }
    await expect(page.getByText("3 things need another look")).toBeVisible()
    await expect(page).toHaveURL(/step=contact/)
  }
  await fillContact(page, { ...MEERA, fullName: "मीरा अय्यर" })
  await page.getByRole("button", { name: "Continue to delivery" }).click()
  await fillDelivery(page, { ...MEERA, pincode: "0110", city: "🎉" })
  await page.getByRole("button", { name: "Continue to payment" }).click()
  await expect(page.getByRole("textbox", { name: "Pincode" })).toHaveAttribute("aria-invalid", "true")
  await expect(page.getByRole("textbox", { name: "City" })).toHaveValue("🎉")
  await fillDelivery(page)
  await page.getByLabel("GSTIN").fill("27AAPFU0939F1ZZ")
  await page.getByRole("button", { name: "Continue to payment" }).click()
  await expect(page.getByLabel("GSTIN")).toHaveAttribute("aria-invalid", "true")
  await page.getByLabel("GSTIN").fill("27AAPFU0939F1ZV")
  await page.getByRole("button", { name: "Continue to payment" }).click()
  await expect(page.getByText("मीरा अय्यर", { exact: false })).toBeVisible()
  await expect(page.getByText("GSTIN 27AAPFU0939F1ZV")).toBeVisible()
})

test("a pincode fills city and state, and leaves alone what the shopper wrote", async ({ page }) => {
  await addToBag(page, "metal-pen")
  await goToCheckout(page)
  await fillContact(page)
  await page.getByRole("button", { name: "Continue to delivery" }).click()
  await page.getByRole("textbox", { name: "Pincode" }).fill("560001")
  await expect(page.getByRole("textbox", { name: "City" })).toHaveValue("Bengaluru")
  await expect(page.getByRole("combobox", { name: "State" })).toHaveValue("Karnataka")
  await page.getByRole("textbox", { name: "City" }).fill("Yelahanka")
  await page.getByRole("textbox", { name: "Pincode" }).fill("411001")
  await expect(page.getByRole("combobox", { name: "State" })).toHaveValue("Maharashtra")
  await expect(page.getByRole("textbox", { name: "City" })).toHaveValue("Yelahanka")
  await page.getByRole("combobox", { name: "State" }).selectOption("Goa")
  await expect(page.getByText("usually in Maharashtra", { exact: false })).toBeVisible()
})

test("a delivery option says how long it takes to the pincode that is typed, and keeps to it", async ({
  page,
}) => {
  await addToBag(page, "metal-pen")
  await goToCheckout(page)
  await fillContact(page)
  await page.getByRole("button", { name: "Continue to delivery" }).click()
  await expect(page.getByRole("radio", { name: "3 to 6 working days" })).toBeVisible()
  await fillDelivery(page, { ...MEERA, pincode: "793001", city: "Shillong", state: "Meghalaya" })
  await expect(page.getByRole("radio", { name: "To 793001 usually 5 to 9 working days" })).toBeVisible()
  await expect(page.getByRole("radio", { name: "To 793001 usually 2 to 4 working days" })).toBeVisible()
  await page.reload()
  await expect(page.getByRole("radio", { name: "To 793001 usually 5 to 9 working days" })).toBeVisible()
  await page.getByRole("button", { name: "Continue to payment" }).click()
  await expect(page.getByText("Standard delivery · To 793001 usually 5 to 9 working days")).toBeVisible()
  await page.goto("/hi/checkout?step=payment")
  await expect(page.getByText("मेघालय 793001", { exact: false })).toBeVisible()
})

test("a refresh and the back button lose nothing in any step", async ({ page }) => {
  await addToBag(page, "metal-pen")
  await page.goto("/checkout?step=payment")
  await expect(page).toHaveURL(/step=contact/)
  await page.getByRole("textbox", { name: "Full name" }).fill("Meera Iyer")
  await page.reload()
  await expect(page.getByRole("textbox", { name: "Full name" })).toHaveValue("Meera Iyer")
  await fillContact(page)
  await page.getByRole("button", { name: "Continue to delivery" }).click()
  await expect(page).toHaveURL(/step=delivery/)
  await page.getByRole("textbox", { name: "Pincode" }).fill(MEERA.pincode)
  await expect(page.getByRole("textbox", { name: "City" })).toHaveValue("Pune")
  await page.reload()
  await expect(page.getByRole("textbox", { name: "Pincode" })).toHaveValue(MEERA.pincode)
  await page.goBack()
  await expect(page.getByLabel("Mobile number")).toHaveValue("9840012345")
  await page.goForward()
  await fillDelivery(page)
  await page.getByLabel("Express delivery").check()
  await page.getByRole("button", { name: "Continue to payment" }).click()
  await expect(page).toHaveURL(/step=payment/)
  await page.reload()
  await expect(page.getByText("12, Second Cross Street, Pune, Maharashtra 411001")).toBeVisible()
  await page.getByRole("link", { name: "Change delivery" }).first().click()
  await expect(page.getByLabel("Express delivery")).toBeChecked()
  await page.getByText("The bill goes to the delivery address").click()
  await page.locator("[name='billing.fullName']").fill("Iyer Traders")
  await page.locator("[name='billing.pincode']").fill("400001")
  await page.locator("[name='billing.address1']").fill("7, Dalal Street")
  await page.locator("[name='billing.city']").fill("Mumbai")
  await page.locator("[name='billing.state']").selectOption("Maharashtra")
  await page.getByRole("button", { name: "Continue to payment" }).click()
  await expect(page.getByText("Iyer Traders, 7, Dalal Street, Mumbai, Maharashtra 400001")).toBeVisible()
})

test("a guest buys with the keyboard alone", async ({ page }) => {
  await addToBag(page, "ceramic-mug")
  await page.goto("/bag")
  await page.getByRole("link", { name: "Checkout" }).focus()
  await page.keyboard.press("Enter")
  await page.getByRole("textbox", { name: "Full name" }).focus()
  for (const text of [MEERA.fullName, MEERA.mobile, MEERA.email]) {
    await page.keyboard.type(text)
    await page.keyboard.press("Tab")
  }
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 2, name: "Delivery" })).toBeFocused()
  await page.keyboard.press("Tab")
  await page.keyboard.type("411001")
  await expect(page.getByRole("textbox", { name: "City" })).toHaveValue("Pune")
  await page.keyboard.press("Tab")
  await page.keyboard.type(MEERA.address)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 2, name: "Payment" })).toBeFocused()
  await page.getByRole("button", { name: /^Pay ₹/ }).press("Enter")
  await onBillDesk(page)
})

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test("a guest buys by touch", async ({ page }) => {
    await addToBag(page, "ceramic-mug")
    const drawer = page.getByRole("dialog", { name: /Bag/ })
    await drawer.getByRole("link", { name: "Checkout" }).tap()
    await fillDetails(page)
    await page.getByRole("button", { name: /^Pay ₹/ }).tap()
    await onBillDesk(page)
  })

  test("a guest buys in Hindi up to the gateway, and every redirect keeps the language", async ({ page }) => {
    await page.goto("/hi/p/ceramic-mug")
    await page.getByRole("button", { name: "बैग में डालें" }).tap()
    await page.getByRole("dialog").getByRole("link", { name: "चेकआउट" }).tap()
    await expect(page).toHaveURL(/\/hi\/checkout\?step=contact/)
    await page.getByRole("button", { name: "डिलीवरी पर जाएँ" }).tap()
    await expect(page.getByText("3 बातें फिर देख लें")).toBeVisible()
    await page.getByLabel("पूरा नाम").fill("मीरा अय्यर")
    await page.getByLabel("मोबाइल नंबर").fill("९८४००१२३४५")
    await page.getByLabel("ईमेल").fill("meera.hindi@example.in")
    await page.getByRole("button", { name: "डिलीवरी पर जाएँ" }).tap()
    await expect(page).toHaveURL(/\/hi\/checkout\?step=delivery/)
    await page.getByRole("textbox", { name: "पिनकोड" }).fill("110001")
    await expect(page.getByRole("textbox", { name: "शहर" })).toHaveValue("New Delhi")
    await page.getByRole("textbox", { name: "पता", exact: true }).fill("१२, जनपथ")
    await page.getByRole("button", { name: "भुगतान पर जाएँ" }).tap()
    await page.getByRole("button", { name: /का भुगतान करें$/ }).tap()
    await onBillDesk(page)
    const cookies = await page.context().cookies()
    expect(cookies.find(({ name }) => name === "language")?.value).toBe("hi")
  })
})

test("two presses and two tabs make one order", async ({ page, context }) => {
  await addToBag(page, "ceramic-mug")
  await goToCheckout(page)
  await fillDetails(page)
  const other = await context.newPage()
  await other.goto("/checkout?step=payment")
  await page.getByRole("button", { name: /^Pay ₹/ }).dblclick()
  await onBillDesk(page)
  await other.getByRole("button", { name: /^Pay ₹/ }).click()
  await expect(other).toHaveURL(/\/bag|\/order\//)
})

test("a token that is wrong opens nothing", async ({ page }) => {
  const answer = await page.goto("/order/order_01ABCDEFGHJKMNPQRSTVWXYZ00?t=wrong")
  expect(answer?.status()).toBe(404)
})
