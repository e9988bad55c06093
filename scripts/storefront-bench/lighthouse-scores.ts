import { join } from "node:path"
import lighthouse from "lighthouse"
import { z } from "zod"
import { Fault } from "../boot/fault.mjs"
import { waitForHttp } from "../process/wait-for.ts"
import { childEnvironment } from "../process/child-environment.ts"
import type { Children } from "../process/children.ts"
import { choosePort } from "../shop/ports.ts"
import type { Visit } from "./page-weight.ts"

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const

const score = z.object({ score: z.number() })
const timing = z.object({ numericValue: z.number() })
/** A busy machine loses a trace now and then; such a run has no figures and is made again. */
const TRIES = 3
const report = z.object({
  lhr: z.object({
    categories: z.object({
      performance: score,
      accessibility: score,
      "best-practices": score,
      seo: score,
    }),
    audits: z.object({
      "largest-contentful-paint": timing,
      "total-blocking-time": timing,
      "bf-cache": score,
    }),
  }),
})

/** Points of 100; milliseconds of the phone, simulated or slowed. */
export interface Scores {
  performance: number
  accessibility: number
  "best-practices": number
  seo: number
  lcp: number
  tbt: number
  /** 1 when a visitor who comes back finds the page as it was left, 0 when it is loaded again. */
  bfcache: number
}

export interface LighthouseVisit {
  readonly visit: Visit
  /** Kept out of search engines on purpose. */
  readonly isPrivate: boolean
  /**
   * Whether line and processor are really slowed. Else Lighthouse visits at full speed and computes what a phone would
   * have taken, and counts every script that was there before the largest picture as needed for it.
   */
  readonly slowed: boolean
}

interface Needs {
  readonly chromium: string
  readonly dataDir: string
  readonly logs: string
  readonly children: Children
}

/** One Lighthouse run (mobile) in a Chromium of its own. @throws Fault when it has no figures */
export async function lighthouseScores(needs: Needs, asked: LighthouseVisit): Promise<Scores> {
  for (let turn = 1; turn <= TRIES; turn += 1) {
    const scores = await runOnce(needs, asked)
    if (scores !== undefined) return scores
  }
  throw new Fault(`Lighthouse found no figures for ${asked.visit.url} in ${String(TRIES)} runs.`)
}

async function runOnce(
  needs: Needs,
  { visit, isPrivate, slowed }: LighthouseVisit,
): Promise<Scores | undefined> {
  const port = await choosePort(9_780)
  const child = needs.children.start({
    name: "Chromium for Lighthouse",
    command: needs.chromium,
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-dev-shm-usage",
      "--disable-extensions",
      "--no-first-run",
      `--user-data-dir=${join(needs.dataDir, "chromium")}`,
      `--remote-debugging-port=${port}`,
      "about:blank",
    ],
    cwd: needs.dataDir,
    env: childEnvironment({}),
    log: join(needs.logs, "bench-chromium.log"),
  })
  try {
    await waitForHttp(child, `http://127.0.0.1:${port}/json/version`, 30_000)
    const cookie = (visit.cookies ?? []).map(({ name, value }) => `${name}=${value}`).join("; ")
    const answer = await lighthouse(visit.url, {
      port,
      output: "json",
      logLevel: "error",
      onlyCategories: [...CATEGORIES],
      formFactor: "mobile",
      throttlingMethod: slowed ? "devtools" : "simulate",
      // A shopper's own pages are kept out of search engines on purpose.
      ...(isPrivate && { skipAudits: ["is-crawlable"] }),
      ...(cookie && { extraHeaders: { Cookie: cookie } }),
    })
    const parsed = report.safeParse(answer)
    if (!parsed.success) return undefined
    const { lhr } = parsed.data
    const points = (category: (typeof CATEGORIES)[number]) => Math.round(lhr.categories[category].score * 100)
    return {
      performance: points("performance"),
      accessibility: points("accessibility"),
      "best-practices": points("best-practices"),
      seo: points("seo"),
      lcp: lhr.audits["largest-contentful-paint"].numericValue,
      tbt: lhr.audits["total-blocking-time"].numericValue,
      bfcache: lhr.audits["bf-cache"].score,
    }
  } finally {
    await child.end(5_000)
  }
}
