import type { Browser, BrowserContext } from "@playwright/test"
import { z } from "zod"

/** What a first visit costs, by what came over the wire. kB are 1,000 bytes, headers included. */
export interface PageWeight {
  js: number
  /** 0 where the largest thing is text. */
  lcpImage: number
  /** Pictures that stand in the first view. */
  firstViewImages: number
  /** To other hosts, without any consent. */
  thirdParty: number
  cls: number
}

export interface Visit {
  /** The whole address. */
  readonly url: string
  readonly cookies?: readonly { name: string; value: string }[]
}

/** As Lighthouse pretends a phone: 412 × 823 points, 1.75 pixels each. */
export const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
} as const

const OBSERVE = `
window.weight = { cls: 0, lcp: "" };
new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) weight.cls += e.value; }).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver((list) => { for (const e of list.getEntries()) weight.lcp = e.url || ""; }).observe({ type: "largest-contentful-paint", buffered: true });
`
const READ = `({ ...window.weight, seen: [...document.images].filter((image) => {
  const box = image.getBoundingClientRect();
  return image.currentSrc && box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
}).map((image) => image.currentSrc) })`

const read = z.object({ cls: z.number(), lcp: z.string(), seen: z.array(z.string()) })

/** Long enough for what begins once the page has loaded. */
const AFTERWARDS_MS = 2_000

/** Opens a page as a new visitor with a phone does and weighs what came. */
export async function weighPage(browser: Browser, visit: Visit): Promise<PageWeight> {
  const context = await browser.newContext({ ...PHONE, storageState: { cookies: [], origins: [] } })
  try {
    await takeCookies(context, visit)
    const page = await context.newPage()
    const wire = await context.newCDPSession(page)
    const came = new Map<string, { url: string; type: string; bytes: number }>()
    wire.on("Network.responseReceived", ({ requestId, type, response }) =>
      came.set(requestId, { url: response.url, type, bytes: 0 }),
    )
    wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const one = came.get(requestId)
      if (one) one.bytes = encodedDataLength
    })
    await wire.send("Network.enable")
    await page.addInitScript(OBSERVE)
    await page.goto(visit.url, { waitUntil: "load" })
    await page.waitForTimeout(AFTERWARDS_MS)
    const { cls, lcp, seen } = read.parse(await page.evaluate(READ))
    const all = [...came.values()]
    const sum = (wanted: (one: { url: string; type: string }) => boolean) =>
      all.filter(wanted).reduce((total, { bytes }) => total + bytes, 0) / 1_000
    const here = new URL(visit.url).origin
    return {
      js: sum(({ type }) => type === "Script"),
      lcpImage: lcp === "" ? 0 : sum(({ url }) => url === lcp),
      firstViewImages: sum(({ url, type }) => type === "Image" && seen.includes(url)),
      thirdParty: all.filter(({ url }) => /^https?:/.test(url) && new URL(url).origin !== here).length,
      cls,
    }
  } finally {
    await context.close()
  }
}

/** Puts the visit's cookies into a browser's context. */
export async function takeCookies(context: BrowserContext, { url, cookies = [] }: Visit): Promise<void> {
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: new URL(url).origin })))
}
