import AxeBuilder from "@axe-core/playwright"
import { expect, test } from "@playwright/test"
import { addToBag } from "./steps/buy"

const PAGES = ["/", "/c/drinkware", "/c/all", "/p/insulated-bottle", "/bag", "/checkout", "/order/unknown"]

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1440]) {
    test(`axe finds nothing on the shop's pages, ${colorScheme}, ${String(width)} px`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
      const page = await context.newPage()
      await addToBag(page, "ceramic-mug")
      for (const path of PAGES) {
        await page.goto(path)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html ?? ""}`)).toEqual([])
      }
      await context.close()
    })
  }
}
