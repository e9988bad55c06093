import type { Browser, Page } from "@playwright/test"
import { z } from "zod"
import { PHONE, takeCookies, type Visit } from "./page-weight.ts"

/** How much slower than this machine the pretended phone is. */
const SLOWER = 4
const SETTLE_MS = 700

const OBSERVE = `
window.slowest = 0;
new PerformanceObserver((list) => { for (const e of list.getEntries()) if (e.interactionId) slowest = Math.max(slowest, e.duration); }).observe({ type: "event", durationThreshold: 16, buffered: true });
`

/**
 * INP of a scripted visit on a slow phone: the longest time from a press to what it shows, in ms, by the browser's own
 * event timing (8 ms steps, from 16 ms on). Undefined where nothing of what was to be pressed is on the page.
 */
export async function slowestPress(
  browser: Browser,
  visit: Visit,
  presses: readonly string[],
): Promise<number | undefined> {
  const context = await browser.newContext({ ...PHONE, storageState: { cookies: [], origins: [] } })
  try {
    await takeCookies(context, {
      ...visit,
      cookies: [...(visit.cookies ?? []), { name: "consent", value: "declined" }],
    })
    const page = await context.newPage()
    const wire = await context.newCDPSession(page)
    await page.addInitScript(OBSERVE)
    await page.goto(visit.url, { waitUntil: "load" })
    await page.waitForTimeout(SETTLE_MS)
    await wire.send("Emulation.setCPUThrottlingRate", { rate: SLOWER })
    let pressed = 0
    for (const press of presses) if (await pressFirst(page, press)) pressed += 1
    return pressed === 0 ? undefined : z.number().parse(await page.evaluate("window.slowest"))
  } finally {
    await context.close()
  }
}

/** @returns whether there was something to press */
async function pressFirst(page: Page, selector: string): Promise<boolean> {
  const target = page.locator(selector).locator("visible=true").first()
  if ((await target.count()) === 0) return false
  try {
    if (/select$/.test(selector)) await page.locator(selector).first().press("ArrowDown", { timeout: 5_000 })
    else await target.click({ timeout: 5_000, force: true })
  } catch {
    return false
  }
  await page.waitForTimeout(SETTLE_MS)
  return true
}
