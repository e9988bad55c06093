import { expect, test } from "@playwright/test"
import { BENCH_PAGES, budgetOf, isBeyond } from "../../scripts/storefront-bench/budgets.ts"
import { weighPage } from "../../scripts/storefront-bench/page-weight.ts"
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
