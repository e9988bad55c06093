import type { Paise } from "medusa-integration-kit"
import type { AttemptStatus } from "../contract/payment-status"

/** A move of the ledger, with what is known now of the attempt, case or refund it moved. */
export interface EventFact {
  readonly id: string
  readonly order_id: string
  readonly at: string
  readonly actor: string
  readonly kind: "payment" | "attempt" | "review" | "refund" | "order" | "override"
  readonly from_status: string | null
  readonly to_status: string | null
  readonly detail: {
    readonly transaction_id?: string | undefined
    readonly auth_status?: string | undefined
    readonly reason?: string | undefined
    readonly resolution?: string | undefined
    readonly note?: string | undefined
    readonly bank_reference?: string | undefined
    readonly reference?: string | undefined
    readonly by?: string | undefined
    /** What a person gave as the reason. */
    readonly why?: string | undefined
    readonly because?: string | undefined
    /** `person`: what people recorded in BillDesk's place. */
    readonly source?: string | undefined
    readonly amount?: Paise | undefined
  }
  readonly attempt: {
    readonly id: string
    readonly number: number
    readonly status: AttemptStatus
    readonly gateway_order_id: string
    readonly transaction_id: string | null
    readonly bank_ref_no: string | null
    readonly payment_method: string | null
    readonly error_description: string | null
  } | null
  readonly review: { readonly id: string; readonly amount: Paise; readonly closed_by: string | null } | null
  readonly refund: {
    readonly reference: string
    readonly amount: Paise
    readonly refund_id: string | null
    readonly message: string | null
    readonly requested_by: string
  } | null
}

/** A message of BillDesk's about an attempt, without its body: that is a bearer secret. */
export interface MessageFact {
  readonly id: string
  readonly at: string
  readonly channel: "return" | "webhook"
  readonly state: "received" | "processed" | "rejected"
  readonly verdict: string | null
  readonly seen: number
  readonly attempt_number: number
  readonly gateway_order_id: string
}
