import type { PaymentStatus } from "./payment-status"

/** The statuses of an order that a person may ask for; its payment's statuses are the other targets. */
export type OrderTarget = "completed" | "archived" | "canceled"

export type OverrideTarget = PaymentStatus | OrderTarget

/** What a person must give with a move. */
export type OverrideNeed = "reason" | "bank_reference"

/** What a move does, in words. */
export interface MoveEffect {
  readonly money: string
  readonly stock: string
  readonly follows: string
}

export interface AdminMove {
  readonly to: OverrideTarget
  readonly of: "payment" | "order"
  /** The status that must still stand when the move is made: send it back as `expected`. */
  readonly expected: string
  readonly needs: readonly OverrideNeed[]
  readonly effect: MoveEffect
}

export interface AdminRefusedMove {
  readonly to: OverrideTarget
  readonly of: "payment" | "order"
  readonly why: string
}

/** `GET /admin/billdesk/orders/:id/override`. Amounts are rupees with two decimals, times ISO 8601 in UTC. */
export interface AdminOverride {
  readonly order_id: string
  readonly order_number: string
  readonly payment: PaymentStatus
  /** Medusa's status of the order. */
  readonly order: string
  /** The whole order's due: what an override to Successful books. */
  readonly amount: string
  readonly currency_code: string
  readonly moves: readonly AdminMove[]
  readonly refused: readonly AdminRefusedMove[]
  /** Attempts that may still be paid at BillDesk, as far as is known without asking now. */
  readonly open_attempts: readonly number[]
  /** How a person settled this order; null where nobody did. */
  readonly settled_by_person: AdminPersonSettlement | null
}

/** What `POST …/override` did. */
export interface AdminOverrideOutcome {
  readonly outcome:
    | "done"
    /** BillDesk knew of a payment: that one was booked, and nothing by hand. */
    | "settled_by_billdesk"
  readonly before: { readonly payment: PaymentStatus; readonly order: string }
  readonly after: { readonly payment: PaymentStatus; readonly order: string }
  readonly present: AdminOverride
}

/** Whether BillDesk has said the same as the person. */
export type Confirmation =
  /** BillDesk is still asked about the order's attempts. */
  | "waiting"
  /** BillDesk told of a success with the same reference. */
  | "confirmed"
  /** BillDesk has told of none in all the days it is asked: compare with the bank's statement. */
  | "not_confirmed"
  /** A person has compared it with the bank's statement. */
  | "checked"

/** A payment that a person settled, as reconciliation lists it. */
export interface AdminPersonSettlement {
  readonly id: string
  readonly order_id: string
  readonly order_number: string
  readonly settled_by: "person"
  readonly bank_reference: string
  readonly amount: string
  readonly from_status: PaymentStatus
  /** The email address of the person. */
  readonly who: string
  readonly why: string
  readonly at: string
  /** What BillDesk said of each attempt before; empty when there was none. */
  readonly gateway_word: readonly GatewayWord[]
  readonly confirmation: Confirmation
  readonly confirmed_at: string | null
  readonly checked_at: string | null
  readonly checked_by: string | null
  readonly check_note: string | null
}

/** What was known of one attempt when a person decided. */
export interface GatewayWord {
  readonly attempt: number
  readonly status: string
  /** False when BillDesk could not be reached. */
  readonly answered: boolean
}

/** `GET /admin/billdesk/overrides`: newest first; those that nobody confirmed stand first. */
export interface AdminPersonSettlementList {
  readonly overrides: readonly AdminPersonSettlement[]
  readonly count: number
  /** How many BillDesk has not confirmed in time and nobody has compared. */
  readonly not_confirmed: number
  readonly limit: number
  readonly offset: number
}

/** A refund that was paid back by bank transfer and recorded with its reference. */
export interface AdminBankRefund {
  readonly id: string
  readonly amount: string
  readonly bank_reference: string
  readonly who: string
  readonly why: string
  readonly at: string
}
