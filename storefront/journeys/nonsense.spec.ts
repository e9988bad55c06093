import { expect, type Page, test } from "@playwright/test"
import { addToBag } from "./steps/buy"

const TEXTS = [
  "<script>alert(1)</script>",
  "🧉🎉",
  "पुणे ŠKODA தமிழ்",
  "x".repeat(10_000),
  "' OR 1=1; --",
  "\u202Egnp.exe 7",
  "../../etc/passwd%00",
]

/** Pages with a form, and what makes the form appear. */
const FORMS = [
  "/search?q=mug",
  "/track",
  "/account/sign-in",
  "/account/register",
  "/account/forgot",
  "/account/reset?token=nonsense&email=a@example.in",
  "/bag",
  "/checkout",
  "/p/insulated-bottle",
  "/p/travel-tumbler",
]

const PAGES = [
  "/p/nothing",
  "/p/%00",
  "/p/..%2f..%2fadmin",
  `/p/${"x".repeat(3_000)}`,
  "/p/insulated-bottle?v=variant_01ARZ3NDEKTSV4RRFFQ69G5FAV",
  `/p/insulated-bottle?v=${"x".repeat(3_000)}`,
  "/p/insulated-bottle?v=a&v=b&pin=%F0%9F%8E%89&add=nonsense",
  "/c/%3Cscript%3E",
  "/c/all?page=-1",
  "/c/all?page=99999999999999999999",
  "/c/all?price_min=-5&price_max=1e309&size=%00&sort[]=x",
  `/search?q=${encodeURIComponent("पुणे".repeat(300))}`,
  "/search?q=%25%27%22%5C%00",
  "/order/%F0%9F%8E%89?t=x",
  `/order/order_01ARZ3NDEKTSV4RRFFQ69G5FAV?t=${"x".repeat(3_000)}`,
  "/order/order_01ARZ3NDEKTSV4RRFFQ69G5FAV/pay",
  "/stock-notice/nothing?token=x",
  "/account/orders/nothing",
  "/account/addresses/nothing",
  "/checkout?step=nothing&address=nothing",
  "/hi/p/nothing",
  "/fr/p/insulated-bottle",
  "/__proto__",
  "/constructor/prototype",
]

const DOORS = [
  "/api/pincode/abc",
  "/api/pincode/999999",
  "/api/delivery-estimate?pin=%F0%9F%8E%89",
  `/api/search/suggestions?q=${"x".repeat(3_000)}`,
  "/api/products?ids=nonsense",
  "/api/order/nothing/payment?t=x",
  "/api/order/nothing/receipt?t=x",
  "/api/wishlist",
  "/media/..%2f..%2fetc/passwd",
  "/media/uploads/nothing.webp",
  "/_next/image?url=https%3A%2F%2Fevil.example%2Fx.png&w=640&q=75",
]

const titled = (page: Page) => page.locator("h1").first()

test.describe("without JavaScript, so that nothing stands between a form and the server", () => {
  test.use({ javaScriptEnabled: false })

  for (const path of FORMS) {
    test(`nonsense in the forms of ${path.split("?")[0] ?? ""} is answered by a page`, async ({ page }) => {
      test.setTimeout(90_000)
      const broken: string[] = []
      page.on("response", (answer) => {
        if (answer.status() >= 500) broken.push(`${String(answer.status())} ${answer.url()}`)
      })
      if (path === "/bag" || path === "/checkout") await fillBag(page)
      for (const text of TEXTS) {
        await open(page, path)
        const forms = page
          .locator("main form:has(input:not([type=hidden], [type=checkbox], [type=radio]))")
          .filter({ visible: true })
        const count = await forms.count()
        expect(count, path).toBeGreaterThan(0)
        for (let index = 0; index < count; index += 1) {
          if (index > 0) await open(page, path)
          await sendNonsense(page, forms.nth(index), text)
          await expect(titled(page)).toBeVisible()
        }
      }
      expect(broken).toEqual([])
    })
  }
})

/** The coupon's field is folded away. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  if (path !== "/bag") return
  for (const summary of await page.locator("main details:not([open]) > summary").all()) await summary.click()
}

async function fillBag(page: Page): Promise<void> {
  await page.goto("/p/ceramic-mug")
  await page.getByRole("button", { name: "Add to bag" }).click()
  await expect(page).toHaveURL(/\/bag/)
}

async function sendNonsense(page: Page, form: ReturnType<Page["locator"]>, text: string): Promise<void> {
  const fields = form.locator(
    "input:not([type=hidden], [type=checkbox], [type=radio], [type=submit]), textarea",
  )
  for (const field of await fields.all()) if (await field.isVisible()) await field.fill(text)
  await Promise.all([page.waitForLoadState("domcontentloaded"), form.getByRole("button").last().click()])
}

test("a wrong address leads to a clear page, whatever stands in it", async ({ page }) => {
  test.setTimeout(240_000)
  await addToBag(page, "ceramic-mug")
  const found: string[] = []
  for (const path of PAGES) {
    const answer = await page.goto(path)
    const status = answer?.status() ?? 0
    const heading = await titled(page)
      .waitFor({ timeout: 10_000 })
      .then(() => true)
      .catch(() => false)
    if (status >= 500 || (!heading && status !== 400)) found.push(`${String(status)} ${path.slice(0, 80)}`)
  }
  expect(found).toEqual([])
})

test("no door of the shop breaks on nonsense", async ({ request }) => {
  for (const path of DOORS) expect((await request.get(path)).status(), path).toBeLessThan(500)
  for (const door of ["/api/events", "/api/wishlist", "/api/revalidate", "/api/order/x/payment"]) {
    for (const data of ["", "{", "null", "[]", `{"a":"${"x".repeat(100_000)}"}`]) {
      const answer = await request.post(door, { headers: { "content-type": "application/json" }, data })
      expect(answer.status(), `${door} ${data.slice(0, 20)}`).toBeLessThan(500)
    }
  }
})
