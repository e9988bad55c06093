import type { OrderTarget, OverrideNeed, OverrideTarget } from "../contract/admin-override"
import type { PaymentStatus } from "../contract/payment-status"

/** What carries a move out. Money appears by `capture` alone and leaves by a refund alone, which is no move. */
export type MoveRoad = "capture" | "give_up" | "open_again" | "complete" | "archive" | "cancel"

export type MoveRule =
  | { readonly allowed: true; readonly road: MoveRoad; readonly needs: readonly OverrideNeed[] }
  | { readonly allowed: false; readonly why: string }

const no = (why: string): MoveRule => ({ allowed: false, why })
const yes = (road: MoveRoad, ...needs: OverrideNeed[]): MoveRule => ({ allowed: true, road, needs })

const SAME = no("The payment has this status already.")
const ONLY_BILLDESK_FAILS = no("Only BillDesk says that a payment failed. Ask BillDesk now instead.")
const ONLY_MONEY_IS_REVIEWED = no("A case is opened by money that does not fit its order, never by a person.")
const ONLY_REFUND = no("This order is paid. Its money leaves only by a refund; the status follows the money.")
const QUEUE = no("A case waits for a decision: fulfil, refund or close it in the review queue first.")
const MARK_AS_PAID = yes("capture", "reason", "bank_reference")

/** The written table for payments: from the row's status to the column's. The README holds the same. */
export const PAYMENT_MOVES = {
  pending: {
    pending: SAME,
    successful: MARK_AS_PAID,
    failed: ONLY_BILLDESK_FAILS,
    expired: yes("give_up", "reason"),
    review: ONLY_MONEY_IS_REVIEWED,
  },
  failed: {
    pending: yes("open_again", "reason"),
    successful: MARK_AS_PAID,
    failed: SAME,
    expired: yes("give_up", "reason"),
    review: ONLY_MONEY_IS_REVIEWED,
  },
  expired: {
    pending: yes("open_again", "reason"),
    successful: MARK_AS_PAID,
    failed: ONLY_BILLDESK_FAILS,
    expired: SAME,
    review: ONLY_MONEY_IS_REVIEWED,
  },
  successful: {
    pending: ONLY_REFUND,
    successful: SAME,
    failed: ONLY_REFUND,
    expired: ONLY_REFUND,
    review: ONLY_REFUND,
  },
  review: { pending: QUEUE, successful: QUEUE, failed: QUEUE, expired: QUEUE, review: SAME },
} as const satisfies Record<PaymentStatus, Record<PaymentStatus, MoveRule>>

const UNPAID = no("This order is not paid. An order ends well only when its money is there.")
const GIVE_UP_INSTEAD = no("This order is not paid: give its payment up (Expired), which cancels the order.")
const IS_GIVEN_UP = no("This order was given up and is canceled already.")

interface OrderMove {
  /** Core's statuses of an order to start from. */
  readonly from: readonly string[]
  readonly otherwise: string
  readonly payment: Readonly<Record<PaymentStatus, MoveRule>>
}

/** The written table for orders: allowed from these statuses, by what the payment is. */
export const ORDER_MOVES = {
  completed: {
    from: ["pending"],
    otherwise: "Only an order that is under way can be completed.",
    payment: {
      successful: yes("complete", "reason"),
      pending: UNPAID,
      failed: UNPAID,
      expired: IS_GIVEN_UP,
      review: QUEUE,
    },
  },
  archived: {
    from: ["completed"],
    otherwise: "Only a completed order can be archived.",
    payment: {
      successful: yes("archive", "reason"),
      pending: UNPAID,
      failed: UNPAID,
      expired: no("A canceled order stays as it is: late money may still bring it back."),
      review: QUEUE,
    },
  },
  canceled: {
    from: ["pending"],
    otherwise: "Only an order that is under way can be canceled.",
    payment: {
      successful: yes("cancel", "reason"),
      pending: GIVE_UP_INSTEAD,
      failed: GIVE_UP_INSTEAD,
      expired: IS_GIVEN_UP,
      review: QUEUE,
    },
  },
} as const satisfies Record<OrderTarget, OrderMove>

/** An order and its payment as far as the table asks. */
export interface OverrideStanding {
  readonly payment: PaymentStatus
  /** Core's status of the order. */
  readonly order: string
  /** Money is recorded and the order is being finished: nobody may interfere. */
  readonly isBeingSettled: boolean
  /** A case of the order waits, whatever its payment says. */
  readonly hasOpenCase: boolean
  /** Captured, and not given back. Paise. */
  readonly leftToRefund: number
  /** Goods were sent, or are packed. */
  readonly hasFulfillment: boolean
}

export const isOrderTarget = (to: OverrideTarget): to is OrderTarget => Object.hasOwn(ORDER_MOVES, to)

/** The status that a move starts from, as the person saw it: the order's own, or the payment's. */
export const statusToMove = (standing: OverrideStanding, to: OverrideTarget): string =>
  isOrderTarget(to) ? standing.order : standing.payment

/** Whether a person may make this move now; where not, why not. */
export function judgeMove(standing: OverrideStanding, to: OverrideTarget): MoveRule {
  if (standing.isBeingSettled)
    return no("Money for this order was recorded a moment ago and is being booked. Look again in a minute.")
  if (standing.hasOpenCase && !(isOrderTarget(to) && to !== "canceled")) return QUEUE
  if (!isOrderTarget(to)) return judgePaymentMove(standing, to)
  return judgeOrderMove(standing, to)
}

function judgePaymentMove({ payment, order }: OverrideStanding, to: PaymentStatus): MoveRule {
  const rule: MoveRule = PAYMENT_MOVES[payment][to]
  if (rule.allowed && order === "archived")
    return no("This order is archived. Nothing of it can be changed any more.")
  return rule
}

function judgeOrderMove(standing: OverrideStanding, to: OrderTarget): MoveRule {
  const { from, otherwise, payment }: OrderMove = ORDER_MOVES[to]
  if (standing.order === to) return no("The order has this status already.")
  const rule = payment[standing.payment]
  if (!rule.allowed) return rule
  if (!from.includes(standing.order)) return no(otherwise)
  if (rule.road !== "cancel") return rule
  if (standing.leftToRefund > 0)
    return no("This order is paid. Refund all of it first; then it can be canceled.")
  return standing.hasFulfillment
    ? no("Goods of this order are packed or sent. Cancel the fulfillment, or take a return, first.")
    : rule
}

/** Every status that a person may ask for. */
export const OVERRIDE_TARGETS = [
  "pending",
  "successful",
  "failed",
  "expired",
  "review",
  "completed",
  "archived",
  "canceled",
] as const satisfies readonly OverrideTarget[]
