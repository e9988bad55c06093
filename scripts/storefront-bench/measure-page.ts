import type { Browser } from "@playwright/test"
import { say } from "../boot/progress.mjs"
import type { Children } from "../process/children.ts"
import { untilAtRest } from "./at-rest.ts"
import type { Figures } from "./bench-table.ts"
import { type LighthouseVisit, lighthouseScores, type Scores } from "./lighthouse-scores.ts"
import { median } from "./median.ts"
import { weighPage } from "./page-weight.ts"
import { slowestPress } from "./slowest-press.ts"

interface Needs {
  readonly browser: Browser
  readonly chromium: string
  readonly dataDir: string
  readonly logs: string
  readonly children: Children
}

interface PageToMeasure extends LighthouseVisit {
  readonly name: string
  readonly presses: readonly string[]
  readonly runs: number
}

/** All figures of a page: the weight of one cold visit, the slowest press, and the medians of Lighthouse's runs. */
export async function measurePage(needs: Needs, page: PageToMeasure): Promise<Figures> {
  // Once unmeasured: the server's caches and picture sizes are warm, as on any day but the first.
  await weighPage(needs.browser, page.visit)
  const weight = await weighPage(needs.browser, page.visit)
  await untilAtRest()
  const inp = await slowestPress(needs.browser, page.visit, page.presses)
  const runs: Scores[] = []
  for (let run = 0; run < page.runs; run += 1) {
    await untilAtRest()
    runs.push(await lighthouseScores(needs, page))
    say(`${page.name}: Lighthouse ${String(run + 1)} of ${String(page.runs)}`)
  }
  const middle = (name: keyof Scores) => median(runs.map((run) => run[name]))
  return {
    performance: middle("performance"),
    accessibility: middle("accessibility"),
    "best-practices": middle("best-practices"),
    seo: middle("seo"),
    lcp: middle("lcp"),
    tbt: middle("tbt"),
    // A bag is never kept, so a browser may ask for it again.
    ...(page.visit.cookies === undefined && { bfcache: middle("bfcache") }),
    ...(inp !== undefined && { inp }),
    ...weight,
  }
}
