/** What is measured of a page. Bytes and requests repeat exactly; times and scores depend on the machine. */
export const METRICS = {
  performance: { unit: "", better: "more", gated: false },
  accessibility: { unit: "", better: "more", gated: true },
  "best-practices": { unit: "", better: "more", gated: false },
  seo: { unit: "", better: "more", gated: false },
  lcp: { unit: "ms", better: "less", gated: false },
  tbt: { unit: "ms", better: "less", gated: false },
  inp: { unit: "ms", better: "less", gated: false },
  bfcache: { unit: "", better: "more", gated: true },
  cls: { unit: "", better: "less", gated: true },
  js: { unit: "kB", better: "less", gated: true },
  lcpImage: { unit: "kB", better: "less", gated: true },
  firstViewImages: { unit: "kB", better: "less", gated: true },
  thirdParty: { unit: "requests", better: "less", gated: true },
} as const satisfies Record<string, { unit: string; better: "more" | "less"; gated: boolean }>

export type Metric = keyof typeof METRICS

export interface Budget {
  readonly target: number
  /** Beyond this it is a failure: below it where more is better, above it otherwise. */
  readonly fail: number
}

type ScriptBudget = "listing" | "product" | "checkout"

/** kB as they travel. */
const SCRIPTS = {
  listing: { target: 165, fail: 180 },
  product: { target: 185, fail: 205 },
  checkout: { target: 195, fail: 220 },
} as const satisfies Record<ScriptBudget, Budget>

const COMMON = {
  performance: { target: 97, fail: 90 },
  accessibility: { target: 100, fail: 100 },
  "best-practices": { target: 100, fail: 95 },
  seo: { target: 100, fail: 100 },
  lcp: { target: 1_800, fail: 2_500 },
  tbt: { target: 120, fail: 250 },
  inp: { target: 100, fail: 200 },
  bfcache: { target: 1, fail: 1 },
  cls: { target: 0.01, fail: 0.05 },
  lcpImage: { target: 40, fail: 80 },
  firstViewImages: { target: 200, fail: 350 },
  thirdParty: { target: 0, fail: 0 },
} as const satisfies Record<Exclude<Metric, "js">, Budget>

export interface BenchPage {
  readonly name: string
  /** In the shop, with its query. */
  readonly path: string
  readonly scripts: ScriptBudget
  /** Opened with one piece in the bag. */
  readonly withBag?: boolean
  /** What a shopper does there, as CSS selectors to press one after the other; a select is set to its next value. */
  readonly presses: readonly string[]
}

const MENU = ["[popovertarget=menu]", "#menu [popovertargetaction=hide]"]

/** The pages that a sale goes through. */
export const BENCH_PAGES: readonly BenchPage[] = [
  { name: "home", path: "/", scripts: "listing", presses: MENU },
  {
    name: "listing",
    path: "/c/all",
    scripts: "listing",
    presses: ["main button[popovertarget]", "main button[aria-haspopup]", ...MENU],
  },
  {
    name: "product",
    path: "/p/insulated-bottle",
    scripts: "product",
    presses: ["main input[type=radio]:not(:checked):not(:disabled)", "main select", "main details summary"],
  },
  {
    name: "search",
    path: "/search?q=bottle",
    scripts: "listing",
    presses: ["main button[popovertarget]", ...MENU],
  },
  { name: "bag", path: "/bag", scripts: "product", withBag: true, presses: ["main select", ...MENU] },
  {
    name: "checkout",
    path: "/checkout",
    scripts: "checkout",
    withBag: true,
    presses: [
      "main input[type=radio]:not(:checked)",
      "main input[autocomplete=name]",
      "main details summary",
    ],
  },
]

export function budgetOf(page: BenchPage, metric: Metric): Budget {
  return metric === "js" ? SCRIPTS[page.scripts] : COMMON[metric]
}

/** Whether a value is on the wrong side of its fail column. */
export function isBeyond(metric: Metric, value: number, { fail }: Budget): boolean {
  return METRICS[metric].better === "more" ? value < fail : value > fail
}
