import { expect, it } from "vitest"
import { crmSync, runConformance, type SyncState, type Verdict } from ".."
import { readmeContains } from "../planted/readme-contains"
import type { Flaw } from "./planted/flaws"
import { crmSubjectOf, type CrmSandbox, type Store } from "./planted/readme-example"
import { TinyCrm } from "./planted/tiny-crm"
import { TinyShop } from "./planted/tiny-shop"
import { TinySync } from "./planted/tiny-sync"

const DELIVERIES = {
  waiting: "pending",
  recorded: "done",
  left: "done",
  "given up": "dead",
  unknown: "dead",
} as const satisfies Record<SyncState, string>

/** A store and a CRM as strangers have them. */
function tinyPair(flaw?: Flaw): { store: Store; sandbox: CrmSandbox } {
  const shop = new TinyShop()
  const crm = new TinyCrm()
  const sync = new TinySync(shop, crm, (one) => one === flaw)
  const store: Store = {
    buy: async (wish, pay) => {
      const { id } = shop.place(wish)
      if (pay) sync.hear(shop.pay(id))
      return id
    },
    order: async (id) => shop.find(id),
    setStreet: async (id, street) => sync.hear(shop.change(id, { street })),
    setSubscribers: (on) => (sync.eventsLost = !on),
    deliverWhatWaits: () => sync.drain(),
    sweep: () => sync.sweep(),
    delivery: async (id) => {
      const row = sync.rows.get(id)
      return row && { state: DELIVERIES[row.state] }
    },
  }
  const sandbox: CrmSandbox = {
    records: async () =>
      [...crm.records].map(([id, { fields }]) => ({
        id,
        fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])),
      })),
    setDown: (down) => (crm.down = down),
    loseAnswers: (count) => (crm.lostAnswers = count),
  }
  return { store, sandbox }
}

async function verdicts(flaw?: Flaw): Promise<Map<string, Verdict>> {
  const { store, sandbox } = tinyPair(flaw)
  const { laws } = await runConformance(crmSync(), crmSubjectOf(store, sandbox))
  return new Map(laws.map((law) => [law.id, law.verdict]))
}

it("the README's adapter of a CRM plugin is the one that is compiled and run here", () => {
  expect(readmeContains("crm/planted/readme-example.ts")).toBe(true)
})

it("the README's adapter shows what a plugin does right", async () => {
  const found = await verdicts()
  expect([...found.values()]).not.toContain("broken")
  const held = [...found].filter(([, verdict]) => verdict === "holds").map(([id]) => id)
  expect(held).toEqual([
    "paid-order-is-one-record",
    "unpaid-order-is-no-record",
    "lost-event-is-swept",
    "amounts-survive-to-the-last-minor-unit",
    "lost-answer-leads-to-one-record",
    "no-record-stands-astray",
    "address-change-updates-the-record",
    "outage-burns-no-order",
    "shop-takes-orders-while-the-crm-is-down",
  ])
})

it("the README's adapter shows what a plugin does wrong", async () => {
  const found = await verdicts("sends again without looking")
  expect(found.get("lost-answer-leads-to-one-record")).toBe("broken")
})
