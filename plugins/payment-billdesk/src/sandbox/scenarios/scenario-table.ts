import type { Paise } from "medusa-integration-kit"

import type { CallName } from "../../protocol"
import type { Fault } from "../faults"
import { chosenAmount, type ScenarioParams } from "./scenario-params"

/** What happens when a shopper pays an order. */
export interface PaymentScript {
  /** Booked one after the other; the browser comes back with the last. */
  readonly bookings: readonly ScriptedBooking[]
  /** What happens to the order by itself afterwards. */
  readonly later?: LaterDeed
  /** How many times each notification is posted at once; 0 for never. */
  readonly copies: number
}

export interface ScriptedBooking {
  readonly authStatus: string
  readonly amount?: Paise | undefined
  readonly currency?: string | undefined
  readonly merchantId?: string | undefined
  /** The transaction's date lies so many seconds back. */
  readonly agedSeconds?: number
  /** Milliseconds before its notification. Default 0. */
  readonly notifyAfterMs?: number
}

export type LaterDeed = { readonly afterMs: number } & (
  | { readonly kind: "settle" | "book"; readonly authStatus: string }
  | { readonly kind: "portal_refund"; readonly amount: Paise | undefined }
)

interface Described {
  readonly description: string
  /** The parameters it takes, with their defaults; no other is accepted. An undefined one has no default. */
  readonly params: ScenarioParams
}

/** What a scenario decides: the payment of orders, the answers to calls, or what becomes of refunds. */
export type Scenario = Described &
  (
    | { readonly decides: "orders"; readonly payment: (params: ScenarioParams) => PaymentScript }
    | {
        readonly decides: "calls"
        readonly calls: readonly CallName[]
        readonly fault: (params: ScenarioParams) => Fault
      }
    | { readonly decides: "refunds"; readonly refundStatus: string }
  )

const EVERY_CALL: readonly CallName[] = ["orders/create", "transactions/get", "refunds/create", "refunds/get"]

const onePayment = (booking: ScriptedBooking): PaymentScript => ({ bookings: [booking], copies: 1 })

/** Name, description and behaviour of every scenario. The console and the command's help list them from here. */
export const SCENARIOS = {
  success: {
    description: "The payment succeeds. It is what happens without a scenario.",
    decides: "orders",
    params: {},
    payment: () => onePayment({ authStatus: "0300" }),
  },
  declined: {
    description: "The bank declines (0399).",
    decides: "orders",
    params: {},
    payment: () => onePayment({ authStatus: "0399" }),
  },
  "stays-pending": {
    description: "The bank never answers: 0002 until it is settled by hand.",
    decides: "orders",
    params: {},
    payment: () => onePayment({ authStatus: "0002" }),
  },
  "settles-late": {
    description: "0002 at first, 0300 on the same transaction after delay_ms or on command.",
    decides: "orders",
    params: { delay_ms: 60_000 },
    payment: ({ delay_ms: afterMs = 0 }) => ({
      ...onePayment({ authStatus: "0002" }),
      later: { kind: "settle", authStatus: "0300", afterMs },
    }),
  },
  "late-success-after-decline": {
    description: "0399 at first, then 0300 on another transaction of the order after delay_ms or on command.",
    decides: "orders",
    params: { delay_ms: 60_000 },
    payment: ({ delay_ms: afterMs = 0 }) => ({
      ...onePayment({ authStatus: "0399" }),
      later: { kind: "book", authStatus: "0300", afterMs },
    }),
  },
  "wrong-amount": {
    description: "Success, rightly signed, over another amount.",
    decides: "orders",
    params: { amount: "1.00" },
    payment: (params) => onePayment({ authStatus: "0300", amount: chosenAmount(params) }),
  },
  "wrong-currency": {
    description: "Success, rightly signed, in another currency.",
    decides: "orders",
    params: { currency: "840" },
    payment: ({ currency }) => onePayment({ authStatus: "0300", currency }),
  },
  "wrong-merchant": {
    description: "Success, rightly signed, for another merchant.",
    decides: "orders",
    params: { mercid: "OTHERMERC" },
    payment: ({ mercid }) => onePayment({ authStatus: "0300", merchantId: mercid }),
  },
  "unknown-status": {
    description: "A status without an agreed meaning: auth_status 0001, NA, 0398 or whatever is chosen.",
    decides: "orders",
    params: { auth_status: "0001" },
    payment: ({ auth_status: authStatus = "0001" }) => onePayment({ authStatus }),
  },
  "duplicated-notifications": {
    description: "Success; the same notification arrives several times at once.",
    decides: "orders",
    params: { copies: 5 },
    payment: ({ copies = 1 }) => ({ bookings: [{ authStatus: "0300" }], copies }),
  },
  "reordered-notifications": {
    description:
      "Success after a failed try; the failure's notification, with an older date, comes delay_ms after.",
    decides: "orders",
    params: { delay_ms: 500 },
    payment: ({ delay_ms: notifyAfterMs = 0 }) => ({
      bookings: [{ authStatus: "0399", agedSeconds: 60, notifyAfterMs }, { authStatus: "0300" }],
      copies: 1,
    }),
  },
  "no-notifications": {
    description: "Success; no notification is ever sent.",
    decides: "orders",
    params: {},
    payment: () => ({ bookings: [{ authStatus: "0300" }], copies: 0 }),
  },
  "portal-refund": {
    description: "Success; after delay_ms somebody refunds it (amount, or all) in BillDesk's portal.",
    decides: "orders",
    params: { delay_ms: 1_000, amount: undefined },
    payment: (params) => ({
      ...onePayment({ authStatus: "0300" }),
      later: { kind: "portal_refund", amount: chosenAmount(params), afterMs: params.delay_ms ?? 0 },
    }),
  },
  "answer-lost-on-create": {
    description: "The order is opened; the answer never arrives.",
    decides: "calls",
    params: {},
    calls: ["orders/create"],
    fault: () => "lost-answer",
  },
  "answer-lost-on-retrieve": {
    description: "Queries for transactions stay without an answer.",
    decides: "calls",
    params: {},
    calls: ["transactions/get"],
    fault: () => "lost-answer",
  },
  "answer-lost-on-refund": {
    description: "The refund is booked; the answer never arrives.",
    decides: "calls",
    params: {},
    calls: ["refunds/create"],
    fault: () => "lost-answer",
  },
  "refund-lost": {
    description: "The request for a refund is lost on its way: nothing is booked, nothing is answered.",
    decides: "calls",
    params: {},
    calls: ["refunds/create"],
    fault: () => "reset",
  },
  slow: {
    description: "Every answer takes delay_ms and up to jitter_ms more.",
    decides: "calls",
    params: { delay_ms: 5_000, jitter_ms: 0 },
    calls: EVERY_CALL,
    fault: () => "slow",
  },
  down: {
    description:
      "Every call meets a 503 page or, with mode reset, a connection that breaks; the hosted page too.",
    decides: "calls",
    params: { mode: "503" },
    calls: EVERY_CALL,
    fault: ({ mode }) => (mode === "reset" ? "reset" : "503-html"),
  },
  "refund-pending": {
    description: "Refunds are pending (0002) until they are settled as accepted or failed.",
    decides: "refunds",
    params: {},
    refundStatus: "0002",
  },
  "refund-fails": {
    description: "Refunds are taken and fail (0399).",
    decides: "refunds",
    params: {},
    refundStatus: "0399",
  },
} as const satisfies Record<string, Scenario>

export type ScenarioName = keyof typeof SCENARIOS

const isScenarioName = (text: string): text is ScenarioName => Object.hasOwn(SCENARIOS, text)

export const SCENARIO_NAMES = Object.keys(SCENARIOS).filter(isScenarioName)

/** The row of a scenario, seen by what all rows have in common. */
export const scenarioOf = (name: ScenarioName): Scenario => SCENARIOS[name]

/** @returns undefined for the name of a scenario that a later release has dropped. */
export function scriptOf(scenario: { name: string; params: ScenarioParams } | undefined): PaymentScript {
  const row = scenario && isScenarioName(scenario.name) ? scenarioOf(scenario.name) : SCENARIOS.success
  return row.decides === "orders" ? row.payment(scenario?.params ?? {}) : SCENARIOS.success.payment()
}
