import { MedusaError } from "@medusajs/framework/utils"

/** Why a payment cannot be started or tried again, with the HTTP status that the store routes answer. */
const REFUSALS = {
  cart_not_found: 404,
  order_not_found: 404,
  payment_not_chosen: 400,
  currency_not_supported: 400,
  nothing_to_pay: 400,
  amount_changed: 409,
  busy: 429,
  order_paid: 409,
  order_expired: 409,
  order_under_review: 409,
  case_not_found: 404,
  case_closed: 409,
  case_in_work: 409,
  case_not_refundable: 409,
  case_not_fulfillable: 409,
  note_needed: 400,
  refund_refused: 409,
  gateway_unavailable: 503,
  stale: 409,
  move_not_allowed: 409,
  reason_needed: 400,
  bank_reference_needed: 400,
  bank_reference_used: 409,
  open_attempt: 409,
  gateway_silent: 409,
  stock_is_gone: 409,
  order_in_work: 409,
  not_settled_by_person: 409,
  refund_too_large: 409,
} as const

export type RefusalCode = keyof typeof REFUSALS

/** A refusal that a shopper may read. Nothing was charged. Its `code` is stable. */
export class PaymentRefusal extends MedusaError {
  constructor(code: RefusalCode, message: string) {
    super(MedusaError.Types.NOT_ALLOWED, message, code)
  }
}

/** Errors come out of a workflow as plain objects at times: the code decides, not the class. */
export function readRefusal(
  error: unknown,
): { status: number; code: RefusalCode; message: string } | undefined {
  if (typeof error !== "object" || error === null || !("code" in error) || !("message" in error))
    return undefined
  const { code, message } = error
  return typeof code === "string" && isRefusalCode(code)
    ? { status: REFUSALS[code], code, message: String(message) }
    : undefined
}

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(REFUSALS, code)
