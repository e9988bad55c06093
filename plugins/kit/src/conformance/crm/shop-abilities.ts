import type { Minor } from "../minor"
import type { ExpectedRecord, OrderWish, ShopOrder } from "./crm-books"

/** The store as shoppers and merchants use it. None of it waits for the CRM. */
export interface ShopAbilities {
  /** A shopper orders and the payment is captured in the ordinary way. */
  paidOrder(wish?: OrderWish): Promise<ShopOrder>
  /** A shopper orders and does not pay. */
  unpaidOrder(wish?: OrderWish): Promise<ShopOrder>
  /** An order that was paid at this moment long ago and that neither an event nor a sweep will ever bring. */
  oldOrder(paidAt: Date, wish?: OrderWish): Promise<ShopOrder>
  /** What the store's own books say was captured, read from its payment tables and not through the plugin. */
  capturedFor(order: ShopOrder): Promise<Minor>
  /** A merchant gives part of the money back. */
  refund(order: ShopOrder, amount: Minor): Promise<void>
  /** A merchant cancels a paid order that has not been sent. */
  cancel(order: ShopOrder): Promise<void>
  /** A merchant sends the whole order. */
  fulfil(order: ShopOrder): Promise<void>
  /** The street of the shipping address is another one. */
  changeAddress(order: ShopOrder, street: string): Promise<void>
  /** What the mapping says the record has to be now. Computed by the adapter from the store, not read from the plugin. */
  expected(order: ShopOrder): Promise<ExpectedRecord>
  /** A shopper buys and pays while the law looks on. @returns whether it went as on any other day, in the usual time */
  shopTakesOrders(): Promise<boolean>
}

/**
 * What the plugin makes of an order.
 *
 * - `waiting`: it will be sent, sooner or later, by itself
 * - `recorded`: the record is as it has to be
 * - `given up`: a person has to do something
 * - `left`: on purpose there is nothing to do, as for a record that a person deleted
 * - `unknown`: the plugin does not know the order
 */
export type SyncState = "waiting" | "recorded" | "given up" | "left" | "unknown"

/** The places at which a worker can die: before the CRM hears of the order, before its answer is read, before it is noted. */
export const DEATHS = ["before-send", "after-stored", "before-mark"] as const

export type Death = (typeof DEATHS)[number]

/** The plugin, its workers and its desk. Whatever is done while an `act` runs ends with it, also when the act fails. */
export interface SyncAbilities {
  /**
   * Makes all that waits due and lets the workers try each of it once, to the end. Never rejects; may run many times at
   * once. Between drains the workers rest, so that a law can put something between an order and its first try.
   */
  drain(): Promise<void>
  /** One look for what events did not bring, to its end. */
  sweep(): Promise<void>
  /** While `act` runs, no event of the store reaches the plugin. */
  loseEvents(act: () => Promise<void>): Promise<void>
  /** The event that told of the order's payment comes once more. */
  repeatEvent(order: ShopOrder): Promise<void>
  /** While `act` runs, the worker dies at this place, once. Afterwards another one is there and what the dead one held is free. */
  killWorker(at: Death, act: () => Promise<void>): Promise<void>
  /** While `act` runs, two processes work on the same database, and `drain` drives both at once. */
  twoWorkers(act: () => Promise<void>): Promise<void>
  stateOf(order: ShopOrder): Promise<SyncState>
  /** What a merchant reads on why the order is not recorded, be it the order or the whole connection. */
  reasonOf(order: ShopOrder): Promise<string | undefined>
  /** A person presses "send again". */
  replay(order: ShopOrder): Promise<void>
  /** A person asks for all orders that were paid from `from` on and before `to`. Ends when they wait to be sent. */
  backfill(from: Date, to: Date): Promise<void>
  /** The plugin's own notes on the order are gone, as when it was installed anew; the record stays. */
  forget(order: ShopOrder): Promise<void>
  /** How many alarms were raised so far, in whatever way people are called. */
  alarms(): Promise<number>
  /** What becomes of a mapped field that a person edited in the CRM when the order changes next. */
  readonly handEdits: "kept" | "overwritten"
  /** What becomes of an order whose record a person deleted in the CRM when the order changes next. */
  readonly handDeletions: "left" | "made anew"
}
