import type { Outcome, Paise } from "medusa-integration-kit"
import type { Gateway, RefundOrder } from "../../domain/gateway"
import type { GatewayRefund } from "../../domain/gateway-truth"
import type { AttemptRecord } from "../../domain/records"
import { RefundTooLargeError } from "./refunds"
import type { RefundHolder, RefundIntent, Refunds } from "./refunds"

export type RefundResult =
  /** BillDesk has it: accepted, or pending with its last word to come. */
  | { readonly kind: "taken"; readonly refund: GatewayRefund }
  /** Nothing was refunded, and the message says why. */
  | { readonly kind: "refused"; readonly code: string; readonly message: string }
  /** Nobody can tell yet; the intent keeps its reference and is looked up by the job. */
  | { readonly kind: "unknown"; readonly code: string; readonly reference: string }

export interface RefundRequest {
  readonly attempt: AttemptRecord
  readonly amount: Paise
  readonly holder: RefundHolder
  /** A person's id, or `system`: for the audit trail. */
  readonly requestedBy: string
}

/** Gives money back through the gateway, once for one intent, however often and from wherever it is asked for. */
export async function refundMoney(
  { gateway, refunds }: { gateway: Gateway; refunds: Refunds },
  request: RefundRequest,
): Promise<RefundResult> {
  const { attempt, amount } = request
  const intent = await begin(refunds, request)
  if (intent === undefined) {
    const { code, message } = new RefundTooLargeError()
    return refusal(code, message)
  }
  const order = refundOrder(attempt, { amount, reference: intent.reference })
  if (order === undefined) {
    await refunds.refuse(attempt, intent.reference, "no_transaction")
    return refusal("no_transaction", "The attempt has no transaction to refund.")
  }
  const outcome = intent.wasSent ? await lookUpOrSend(gateway, order) : await checkAndSend(gateway, order)
  switch (outcome.kind) {
    case "accepted":
      await refunds.record(attempt, intent.reference, outcome.value)
      return outcome.value.status === "failed"
        ? refusal("refund_failed", `BillDesk says that the refund failed (${outcome.value.rawStatus}).`)
        : { kind: "taken", refund: outcome.value }
    case "refused":
      // A case of the queue keeps its intent and its reference until BillDesk has answered; Medusa's refund ends here.
      if ("reviewId" in request.holder && NOBODY_ANSWERED.has(outcome.code))
        return { kind: "unknown", code: outcome.code, reference: intent.reference }
      await refunds.refuse(attempt, intent.reference, `${outcome.code}: ${outcome.message}`)
      return refusal(outcome.code, outcome.message)
    case "unknown":
      return { kind: "unknown", code: outcome.code, reference: intent.reference }
  }
}

/** What the gateway needs to know of a refund; undefined when the attempt has no transaction. */
export function refundOrder(
  attempt: AttemptRecord,
  { amount, reference }: { amount: Paise; reference: string },
): RefundOrder | undefined {
  const { gatewayOrderId, transactionId, transactionDate } = attempt
  if (transactionId === null || transactionDate === null) return undefined
  const transactionAmount = attempt.paidAmount ?? attempt.amount
  return { gatewayOrderId, transactionId, transactionDate, transactionAmount, amount, reference }
}

/** Refusals of our own: nothing was sent, because nobody was there to send it to. */
const NOBODY_ANSWERED = new Set(["unreachable", "gateway_unavailable", "not_asked"])

const refusal = (code: string, message: string): RefundResult => ({ kind: "refused", code, message })

async function begin(
  refunds: Refunds,
  { attempt, amount, holder, requestedBy }: RefundRequest,
): Promise<RefundIntent | undefined> {
  try {
    return await refunds.begin(attempt, amount, { holder, requestedBy })
  } catch (error) {
    if (error instanceof RefundTooLargeError) return undefined
    throw error
  }
}

/** Before a new refund: BillDesk must call the payment a success, and what its portal gave back counts. */
async function checkAndSend(gateway: Gateway, order: RefundOrder): Promise<Outcome<GatewayRefund>> {
  const truth = await gateway.ask(order.gatewayOrderId)
  if (truth.kind === "no_answer") {
    return refused(
      "not_asked",
      `BillDesk could not be asked about the payment (${truth.code}). Nothing was sent.`,
    )
  }
  if (truth.kind === "no_transaction" || truth.transaction.verdict !== "success")
    return refused("not_paid", "BillDesk does not call this payment successful. Nothing was sent.")
  const { refunds, hasUnreadableRefunds } = truth.transaction
  if (hasUnreadableRefunds) {
    return refused(
      "unreadable_refunds",
      "BillDesk lists a refund of this payment that cannot be read. Look at it in BillDesk's portal.",
    )
  }
  const givenBack = refunds.reduce((sum, refund) => sum + (refund.status === "failed" ? 0 : refund.amount), 0)
  if (givenBack + order.amount > order.transactionAmount) {
    return refused(
      "refunded_elsewhere",
      "BillDesk has given back too much of this payment already, its portal included. Nothing was sent.",
    )
  }
  return send(gateway, order)
}

async function lookUpOrSend(gateway: Gateway, order: RefundOrder): Promise<Outcome<GatewayRefund>> {
  const found = await gateway.findRefund(order)
  if (found.kind !== "accepted") return unknown(found.code)
  return found.value ? { kind: "accepted", value: found.value } : send(gateway, order)
}

/** A repeat is refused as a duplicate: the first one did arrive, so what it came to is looked up. */
async function send(gateway: Gateway, order: RefundOrder): Promise<Outcome<GatewayRefund>> {
  const sent = await gateway.refund(order)
  if (sent.kind !== "refused" || sent.code !== "duplicate") return sent
  const found = await gateway.findRefund(order)
  return found.kind === "accepted" && found.value
    ? { kind: "accepted", value: found.value }
    : unknown("duplicate")
}

const refused = (code: string, message: string) => ({ kind: "refused", code, message }) as const

const unknown = (code: string) =>
  ({ kind: "unknown", code, message: "BillDesk's answer is not known yet." }) as const
