import type { CrmSubject, OrderWish, ShopOrder, SyncState } from "../.."

/** What the laws need of a store in which your plugin runs. Yours will look different: this is where you translate. */
export interface Store {
  buy(wish: OrderWish, pay: boolean): Promise<string>
  /** The order as the store has it, with what was captured, in minor units. */
  order(id: string): Promise<{ captured: number; street: string }>
  setStreet(id: string, street: string): Promise<void>
  setSubscribers(on: boolean): void
  deliverWhatWaits(): Promise<void>
  sweep(): Promise<void>
  delivery(orderId: string): Promise<{ state: "pending" | "done" | "dead"; error?: string } | undefined>
}

/** The same of your CRM's sandbox. */
export interface CrmSandbox {
  records(): Promise<{ id: string; fields: Record<string, string> }[]>
  setDown(down: boolean): void
  loseAnswers(count: number): void
}

const STATES = { pending: "waiting", done: "recorded", dead: "given up" } as const satisfies Record<
  string,
  SyncState
>

/** Digits are moved, not multiplied: no float comes near the money. */
const minorOf = (decimal = ""): number => Number(decimal.replace(".", ""))
const decimalOf = (minor: number): string => String(minor).padStart(3, "0").replace(/(..)$/, ".$1")

export function crmSubjectOf(store: Store, crm: CrmSandbox): CrmSubject {
  const allRecords = async () =>
    (await crm.records()).map(({ id, fields }) => ({
      id,
      fields,
      orderId: fields["Order_Key"] ?? "",
      amountPaid: minorOf(fields["Amount_Paid"]),
      lines: [],
    }))
  return {
    name: "my CRM plugin",
    absent: {
      contactsOf: "The plugin makes no contacts.",
      killWorker: "Tested with a process of its own in kill.spec.ts.",
    },
    paidOrder: async (wish = {}) => ({ id: await store.buy(wish, true) }),
    unpaidOrder: async (wish = {}) => ({ id: await store.buy(wish, false) }),
    capturedFor: async ({ id }) => (await store.order(id)).captured,
    changeAddress: ({ id }, street) => store.setStreet(id, street),
    shopTakesOrders: () =>
      store.buy({}, true).then(
        () => true,
        () => false,
      ),
    // Written down once more by hand: what is taken from the plugin's own mapping agrees with its faults.
    expected: async ({ id }) => {
      const { captured, street } = await store.order(id)
      return { fields: { Order_Key: id, Amount_Paid: decimalOf(captured), Street: street }, lines: [] }
    },
    drain: () => store.deliverWhatWaits(),
    sweep: () => store.sweep(),
    loseEvents: async (act) => {
      store.setSubscribers(false)
      await act().finally(() => store.setSubscribers(true))
    },
    stateOf: async ({ id }) => {
      const delivery = await store.delivery(id)
      return delivery ? STATES[delivery.state] : "unknown"
    },
    reasonOf: async ({ id }) => (await store.delivery(id))?.error,
    allRecords,
    records: async ({ id }: ShopOrder) => (await allRecords()).filter(({ orderId }) => orderId === id),
    whileDown: async (act) => {
      crm.setDown(true)
      await act().finally(() => crm.setDown(false))
    },
    loseAnswers: async (count, act) => {
      crm.loseAnswers(count)
      await act().finally(() => crm.loseAnswers(0))
    },
  }
}
