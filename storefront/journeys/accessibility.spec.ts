import AxeBuilder from "@axe-core/playwright"
import { type Browser, type BrowserContextOptions, expect, test } from "@playwright/test"
import { addToBag } from "./steps/buy"
import { answered } from "./steps/consent"
import { OWN_ROUTES, type Route, ROUTES } from "./steps/routes"
import { placed, settleShopper } from "./steps/settled-shopper"

/** Every route in both themes, both languages and at both widths, without all eight mixtures: a visit takes two minutes. */
const VISITS = [
  { language: "English", prefix: "", colorScheme: "light", width: 390 },
  { language: "Hindi", prefix: "/hi", colorScheme: "dark", width: 1440 },
] as const

type Visit = (typeof VISITS)[number]

const nameOf = ({ language, colorScheme, width }: Visit): string =>
  `${language}, ${colorScheme}, ${String(width)} px`

for (const visit of VISITS) {
  test(`axe finds nothing on the shop's pages, ${nameOf(visit)}`, async ({ browser }) => {
    test.setTimeout(300_000)
    expect(await violations(browser, visit, ROUTES, answered, "ceramic-mug")).toEqual([])
  })
}

test("axe finds nothing on the way of an order and in an account", async ({ browser }) => {
  test.setTimeout(420_000)
  const { storageState, places } = await settleShopper(browser)
  const routes = OWN_ROUTES.map((route) => ({ ...route, path: placed(route.path, places) }))
  for (const visit of VISITS) expect(await violations(browser, visit, routes, storageState)).toEqual([])
})

async function violations(
  browser: Browser,
  { prefix, colorScheme, width }: Visit,
  routes: readonly Route[],
  storageState: BrowserContextOptions["storageState"],
  inTheBag?: string,
): Promise<string[]> {
  const viewport = { width, height: 900 }
  const context = await browser.newContext({ colorScheme, viewport, reducedMotion: "reduce", storageState })
  const page = await context.newPage()
  if (inTheBag) await addToBag(page, inTheBag)
  const found: string[] = []
  for (const { name, path, open } of routes) {
    await page.goto(path === "/" && prefix !== "" ? prefix : prefix + path)
    await open?.(page)
    const { violations } = await new AxeBuilder({ page }).analyze()
    found.push(...violations.map(({ id, nodes }) => `${name} ${id}: ${nodes[0]?.html ?? ""}`))
  }
  await context.close()
  return found
}
