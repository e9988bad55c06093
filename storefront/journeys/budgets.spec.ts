import { expect, test } from "@playwright/test"
import { BENCH_PAGES, budgetOf, isBeyond } from "../../scripts/storefront-bench/budgets.ts"
import { weighPage } from "../../scripts/storefront-bench/page-weight.ts"
import { COMPILED_BESIDE_FROM, COMPILE_HINT } from "../src/config/hint-start-scripts"
import { addToBag } from "./steps/buy"
import { shopUrl } from "./steps/consent"

/** What repeats exactly. The times are measured by `npm run bench:storefront`. */
const WEIGHED = ["js", "lcpImage", "firstViewImages", "thirdParty", "cls"] as const

for (const page of BENCH_PAGES) {
  test(`the first visit to ${page.name} weighs no more than it may`, async ({
    browser,
    page: shopper,
    context,
  }) => {
    if (page.withBag) await addToBag(shopper, "ceramic-mug")
    const cookies = page.withBag ? await context.cookies(shopUrl) : []
    const weight = await weighPage(browser, {
      url: shopUrl + page.path,
      cookies: cookies.map(({ name, value }) => ({ name, value })),
    })
    const beyond = WEIGHED.filter((metric) => isBeyond(metric, weight[metric], budgetOf(page, metric)))
    expect(beyond.map((metric) => `${metric} ${weight[metric]}`)).toEqual([])
  })
}

test("the large scripts that every page starts with are compiled beside the page", async ({
  page,
  request,
}) => {
  const scriptsOf = async (path: string): Promise<string[]> => {
    await page.goto(path)
    const scripts = page.locator("script[src]:not([nomodule])")
    return scripts.evaluateAll((all) => all.map((one) => (one instanceof HTMLScriptElement ? one.src : "")))
  }
  const [home, bag] = [await scriptsOf("/"), await scriptsOf("/bag")]
  const shared = home.filter((script) => bag.includes(script))
  const texts = await Promise.all(shared.map(async (script) => (await request.get(script)).text()))
  const large = texts.filter((text) => Buffer.byteLength(text) > COMPILED_BESIDE_FROM)
  expect(large).not.toEqual([])
  expect(large.filter((text) => !text.startsWith(COMPILE_HINT))).toEqual([])
})
