import { ended } from "../../acts"
import { ODD_AMOUNTS } from "../../minor"
import type { CrmRecord, FieldValue, OrderWish, ShopOrder } from "../crm-books"
import type { CrmSubject } from "../crm-subject"
import type { Death } from "../shop-abilities"
import type { Flaw, Has } from "./flaws"
import { during } from "./during"
import { BAD_EMAIL, BAD_PHONE, PLAIN_FIELD, TinyCrm, type TinyEntry } from "./tiny-crm"
import { tinyFaults } from "./tiny-faults"
import { minorFrom, tinyMapping } from "./tiny-mapping"
import { TinyShop, type TinyOrder } from "./tiny-shop"
import { REFRESH_TOKEN } from "./tiny-desk"
import { TinySync } from "./tiny-sync"

const recordOf = ([id, { fields, lines, contactId }]: [string, TinyEntry]): CrmRecord => ({
  ...{ id, fields, lines, contactId },
  orderId: String(fields["Order_Key"]),
  amountPaid: minorFrom(fields["Amount_Paid"]),
})

/** A subject that can do everything, without a flaw or with one. */
export function tinySubject(flaw?: Flaw) {
  const has: Has = (one) => one === flaw
  const shop = new TinyShop()
  const crm = new TinyCrm()
  const sync = new TinySync(shop, crm, has)

  const allRecords = async () => [...crm.records].map(recordOf)
  const records = async ({ id }: ShopOrder) => (await allRecords()).filter(({ orderId }) => orderId === id)
  const recordIds = async (order: ShopOrder) => (await records(order)).map(({ id }) => id)
  const paidOrder = async (wish?: OrderWish) => {
    const order = shop.place(wish)
    if (has("speaks to the CRM within the checkout")) await crm.connect()
    sync.hear(shop.pay(order.id))
    return order
  }
  const change = async ({ id }: ShopOrder, what: Partial<TinyOrder>, deaf: Flaw) => {
    const order = shop.change(id, what)
    if (!has(deaf)) sync.hear(order)
  }

  return {
    name: "a tiny store",
    paidOrder,
    unpaidOrder: async (wish?: OrderWish) => {
      const order = shop.place(wish)
      sync.hear(order)
      return order
    },
    oldOrder: async (paidAt: Date, wish?: OrderWish) => shop.pay(shop.place(wish).id, paidAt, true),
    capturedFor: async ({ id }: ShopOrder) => shop.find(id).captured,
    refund: (order: ShopOrder, refunded: number) => change(order, { refunded }, "hears of no refund"),
    cancel: (order: ShopOrder) => change(order, { status: "canceled" }, "hears of no cancellation"),
    fulfil: (order: ShopOrder) => change(order, { fulfilled: true }, "hears of no fulfilment"),
    changeAddress: (order: ShopOrder, street: string) => change(order, { street }, "hears of no new address"),
    expected: async ({ id }: ShopOrder) => {
      const { fields, lines } = tinyMapping(shop.find(id), () => false)
      const blank = (value: FieldValue) => (value === BAD_PHONE || value === BAD_EMAIL ? null : value)
      return {
        lines,
        fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, blank(value)])),
      }
    },
    shopTakesOrders: async () => (await ended(paidOrder())).ok,

    drain: () => sync.drain(),
    sweep: () => sync.sweep(),
    loseEvents: (act: () => Promise<void>) =>
      during(
        () => (sync.eventsLost = true),
        act,
        () => (sync.eventsLost = false),
      ),
    repeatEvent: async ({ id }: ShopOrder) => sync.hear(shop.find(id)),
    killWorker: (at: Death, act: () => Promise<void>) =>
      during(
        () => (sync.dies = at),
        act,
        () => {
          sync.dies = undefined
          if (!has("keeps a dead worker's claim")) for (const row of sync.rows.values()) row.claimed = false
        },
      ),
    twoWorkers: (act: () => Promise<void>) =>
      during(
        () => (sync.workers = 2),
        act,
        () => (sync.workers = 1),
      ),
    stateOf: async ({ id }: ShopOrder) => sync.rows.get(id)?.state ?? "unknown",
    reasonOf: async ({ id }: ShopOrder) => sync.rows.get(id)?.reason ?? sync.paused,
    replay: async ({ id }: ShopOrder) => {
      if (!has("replays nothing")) sync.again(id, has("doubles on replay"))
    },
    backfill: async (from: Date, to: Date) => sync.backfill(from, to),
    forget: async ({ id }: ShopOrder) => void sync.rows.delete(id),
    alarms: async () => sync.alarms,
    handEdits: has("says that it keeps edits") ? "kept" : "overwritten",
    handDeletions: "left",

    records,
    allRecords,
    contactsOf: async (email: string) => [...crm.contacts.values()].filter((one) => one.email === email),
    editByHand: async (order: ShopOrder, field: string, value: FieldValue) => {
      for (const id of await recordIds(order)) {
        const entry = crm.records.get(id)
        if (entry) crm.records.set(id, { ...entry, fields: { ...entry.fields, [field]: value } })
      }
    },
    deleteByHand: async (order: ShopOrder) => {
      for (const id of await recordIds(order)) crm.records.delete(id)
    },
    plainField: PLAIN_FIELD,
    refusedPhone: BAD_PHONE,
    refusedEmail: BAD_EMAIL,
    carries: ["customer name", "line title", "street"],

    ...tinyFaults(crm),
    canaries: [REFRESH_TOKEN],
    traces: async () => ({ log: sync.log.join("\n") }),
    credits: async () => crm.credits,
    creditsPerOrder: 3,
    amounts: ODD_AMOUNTS,
  } satisfies CrmSubject
}
