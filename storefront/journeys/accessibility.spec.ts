import AxeBuilder from "@axe-core/playwright"
import { expect, test } from "@playwright/test"
import { addToBag } from "./steps/buy"
import { ROUTES } from "./steps/routes"

const LANGUAGES = { English: "", Hindi: "/hi" } as const

for (const [language, prefix] of Object.entries(LANGUAGES)) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [390, 1440]) {
      test(`axe finds nothing on the shop's pages, ${language}, ${colorScheme}, ${width} px`, async ({
        browser,
      }) => {
        test.setTimeout(240_000)
        const context = await browser.newContext({
          colorScheme,
          viewport: { width, height: 900 },
          reducedMotion: "reduce",
        })
        const page = await context.newPage()
        await addToBag(page, "ceramic-mug")
        const found: string[] = []
        for (const { name, path, open } of ROUTES) {
          await page.goto(path === "/" && prefix !== "" ? prefix : prefix + path)
          await open?.(page)
          const { violations } = await new AxeBuilder({ page }).analyze()
          found.push(...violations.map(({ id, nodes }) => `${name} ${id}: ${nodes[0]?.html ?? ""}`))
        }
        expect(found).toEqual([])
        await context.close()
      })
    }
  }
}
