import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Paise } from "medusa-integration-kit"
import { rupeesFromPaise } from "medusa-integration-kit"
import type { BankReference } from "../domain/bank-reference"
import { reasonOf } from "../domain/reason-of"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BankRefundRecord } from "../modules/billdesk/bank-refunds"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { PaymentRefusal } from "./payment-refusal"
import { refundableMoney } from "./refundable-money"

interface BankRefundRequest {
  readonly orderId: string
  readonly amount: Paise
  readonly bankReference: BankReference
  readonly reason: string
  readonly personId: string
}

/** As long as core's own door lets refunds of one payment wait for each other. */
const PATIENCE_S = 30

/**
 * Records that money of an order which a person had settled went back by bank transfer, and books it through core's
 * refund, so that payment, order and reports agree. Once for one reference, however often it is pressed.
 *
 * @throws {PaymentRefusal} in words, with nothing booked
 */
export async function recordBankRefund(
  container: MedusaContainer,
  request: BankRefundRequest,
): Promise<BankRefundRecord> {
  const { bankRefunds, ledger }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const payment = await ledger.payment(request.orderId)
  if (!payment) throw new PaymentRefusal("order_not_found", "This order is not paid through BillDesk.")
  if (payment.status !== "successful" || payment.paidOverrideId === null || payment.paidAttemptId !== null)
    throw new PaymentRefusal(
      "not_settled_by_person",
      "Only what a person settled goes back by bank transfer. Refund this payment through BillDesk.",
    )
  return inTurn(container, payment.paymentCollectionId, async (paymentId, left) => {
    if (request.amount > left)
      throw new PaymentRefusal(
        "refund_too_large",
        `Only ₹${rupeesFromPaise(left)} of this payment are left. Nothing was recorded.`,
      )
    const refund = await bankRefunds.record(request)
    if (!refund)
      throw new PaymentRefusal(
        "bank_reference_used",
        `The reference ${request.bankReference} is known already, of a payment or of another refund. Nothing was recorded.`,
      )
    try {
      await book(container, paymentId, refund)
    } catch (error) {
      // Kept where core's row of it stands: the sweep books the rest.
      await bankRefunds.forget(refund, reasonOf(error))
      throw error
    }
    return refund
  })
}

/** Books a recorded refund that a crash left unbooked. */
export async function bookBankRefund(container: MedusaContainer, refund: BankRefundRecord): Promise<void> {
  const { ledger }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const payment = await ledger.payment(refund.orderId)
  if (!payment) throw new Error(`The order ${refund.orderId} has no payment.`)
  await inTurn(container, payment.paymentCollectionId, (paymentId) => book(container, paymentId, refund))
}

/** Refunds of one payment one after the other, those of core's own door included. */
async function inTurn<Result>(
  container: MedusaContainer,
  collectionId: string,
  act: (paymentId: string, left: Paise) => Promise<Result>,
): Promise<Result> {
  const held = await refundableMoney(container, collectionId)
  if (!held) throw new PaymentRefusal("refund_too_large", "Nothing of this order is captured.")
  return container.resolve(Modules.LOCKING).execute(
    `billdesk-refund:${held.paymentId}`,
    async () => {
      const now = await refundableMoney(container, collectionId)
      return act(held.paymentId, now?.left ?? held.left)
    },
    { timeout: PATIENCE_S },
  )
}

async function book(container: MedusaContainer, paymentId: string, refund: BankRefundRecord): Promise<void> {
  const { bankRefunds }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  await refundPaymentWorkflow(container).run({
    input: {
      payment_id: paymentId,
      amount: Number(rupeesFromPaise(refund.amount)),
      created_by: refund.personId,
      note: `Bank transfer ${refund.bankReference}: ${refund.reason}`,
    },
  })
  await bankRefunds.noteBooked(refund)
}
