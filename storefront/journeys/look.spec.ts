import { type BrowserContextOptions, expect, type Page, test } from "@playwright/test"
import { answered } from "./steps/consent"
import { OWN_PICTURED, PICTURED, type Route } from "./steps/routes"
import { placed, settleShopper, type SettledShopper } from "./steps/settled-shopper"

/** Fonts loaded, nothing blinking, nothing half way through a movement. */
const STILL =
  "*, ::before, ::after { animation: none !important; transition: none !important; caret-color: transparent !important }"

/** English in both themes; Hindi where its letters could break a line. */
const VIEWS = [
  { language: "en", prefix: "", colorScheme: "light", width: 390 },
  { language: "en", prefix: "", colorScheme: "light", width: 1440 },
  { language: "en", prefix: "", colorScheme: "dark", width: 390 },
  { language: "en", prefix: "", colorScheme: "dark", width: 1440 },
  { language: "hi", prefix: "/hi", colorScheme: "light", width: 390 },
] as const

type View = (typeof VIEWS)[number]

const titleOf = ({ name }: Route, { language, colorScheme, width }: View): string =>
  `${name}-${language}-${colorScheme}-${String(width)}`

for (const route of PICTURED) {
  for (const view of VIEWS) {
    const title = titleOf(route, view)
    test(`the page looks as it did: ${title}`, async ({ browser }) => {
      const context = await browser.newContext(optionsOf(view, answered))
      await compare(await context.newPage(), view.prefix, route, title)
      await context.close()
    })
  }
}

test.describe("of a shopper who has ordered", () => {
  let shopper: SettledShopper

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(180_000)
    shopper = await settleShopper(browser)
  })

  for (const route of OWN_PICTURED) {
    for (const view of VIEWS) {
      const title = titleOf(route, view)
      test(`the page looks as it did: ${title}`, async ({ browser }) => {
        const context = await browser.newContext(optionsOf(view, shopper.storageState))
        const path = placed(route.path, shopper.places)
        await compare(await context.newPage(), view.prefix, { ...route, path }, title)
        await context.close()
      })
    }
  }
})

const optionsOf = (
  { colorScheme, width }: View,
  storageState: BrowserContextOptions["storageState"],
): BrowserContextOptions => ({
  colorScheme,
  viewport: { width, height: 900 },
  reducedMotion: "reduce",
  storageState,
})

async function compare(page: Page, prefix: string, route: Route, title: string): Promise<void> {
  const { path, open, varies = [] } = route
  await page.goto(path === "/" && prefix !== "" ? prefix : prefix + path)
  await page.addStyleTag({ content: STILL })
  await open?.(page)
  await page.evaluate(() => document.fonts.ready)
  await expect(page).toHaveScreenshot(`${title}.png`, {
    mask: varies.map((selector) => page.locator(selector)),
  })
}
