import { expect, test } from "@playwright/test"
import { PICTURED } from "./steps/routes"

/** Fonts loaded, nothing blinking, nothing half way through a movement. */
const STILL =
  "*, ::before, ::after { animation: none !important; transition: none !important; caret-color: transparent !important }"

for (const { name, path, open, varies = [] } of PICTURED) {
  for (const prefix of ["", "/hi"]) {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const width of [390, 1440]) {
        const title = `${name}-${prefix === "" ? "en" : "hi"}-${colorScheme}-${width}`
        // English in both themes; Hindi where its letters could break a line.
        if (prefix !== "" && (colorScheme === "dark" || width !== 390)) continue
        test(`the page looks as it did: ${title}`, async ({ browser }) => {
          const context = await browser.newContext({
            colorScheme,
            viewport: { width, height: 900 },
            reducedMotion: "reduce",
          })
          const page = await context.newPage()
          await page.goto(prefix + path)
          await page.addStyleTag({ content: STILL })
          await open?.(page)
          await page.evaluate(() => document.fonts.ready)
          await expect(page).toHaveScreenshot(`${title}.png`, {
            mask: varies.map((selector) => page.locator(selector)),
          })
          await context.close()
        })
      }
    }
  }
}
