import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { paiseFromDecimal, rupeesFromPaise } from "medusa-integration-kit"
import { BILLDESK_MODULE } from "../modules/billdesk"
import { refundMoney } from "../modules/billdesk/refund-money"
import type { BillDeskModuleService } from "../modules/billdesk/service"

const cutRefund = z.object({
  id: z.string(),
  amount: z.union([z.string(), z.number()]),
  currency_code: z.string(),
  order_id: z.string(),
  attempt_id: z.string(),
})

export type CutRefund = z.infer<typeof cutRefund>

/**
 * Refund rows of Medusa's whose order knows nothing of them: core writes the row first, then asks the provider, then
 * writes the order's transaction, and a kill came in between. Younger ones may simply be on their way.
 */
export async function findCutRefunds(container: MedusaContainer, limit: number): Promise<CutRefund[]> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: unknown[] = await db("refund")
    .join("payment", "payment.id", "refund.payment_id")
    .join("billdesk_payment as ours", "ours.payment_collection_id", "payment.payment_collection_id")
    .join("billdesk_attempt as attempt", "attempt.id", "ours.paid_attempt_id")
    .leftJoin("order_transaction as known", (on) => {
      on.on("known.reference_id", "refund.id").andOnNull("known.deleted_at")
    })
    .leftJoin("billdesk_bank_refund as hand", "hand.medusa_refund_id", "refund.id")
    .whereNull("refund.deleted_at")
    .whereNull("known.id")
    // What went back by bank transfer is not sent through BillDesk too.
    .whereNull("hand.id")
    .where("refund.created_at", "<", db.raw("now() - interval '1 minute'"))
    .select(
      "refund.id",
      "refund.amount",
      "payment.currency_code",
      "ours.order_id",
      "attempt.id as attempt_id",
    )
    .limit(limit)
  return z.array(cutRefund).parse(rows)
}

/** True while Medusa holds on to a refund row: it deletes the row when our answer is an error. */
export async function isLiveRefund(container: MedusaContainer, refundId: string): Promise<boolean> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const live: unknown = await db("refund").where({ id: refundId }).whereNull("deleted_at").first("id")
  return live !== undefined
}

/** Goes on where the kill came: with the money, once under its one reference, then with Medusa's own records. */
export async function finishCutRefund(container: MedusaContainer, cut: CutRefund): Promise<void> {
  const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const attempt = await billdesk.ledger.attempt(cut.attempt_id)
  if (!attempt) throw new Error(`The attempt ${cut.attempt_id} is gone.`)
  const amount = paiseFromDecimal(cut.amount)
  const holder = { medusaRefundId: cut.id }
  const result = await refundMoney(billdesk, { attempt, amount, holder, requestedBy: "system" })
  switch (result.kind) {
    case "taken":
      await recordOnOrder(container, cut, Number(rupeesFromPaise(amount)))
      return
    case "refused":
      // Nothing went back, so Medusa must not say that it did.
      await container.resolve(Modules.PAYMENT).deleteRefunds([cut.id])
      return
    case "unknown":
      throw new Error(
        `BillDesk's answer to the refund ${result.reference} is not known yet (${result.code}).`,
      )
  }
}

/** Writes a refund that core has made onto the order, as core would have done next. */
export async function recordOnOrder(
  container: MedusaContainer,
  cut: Pick<CutRefund, "id" | "order_id" | "currency_code">,
  rupees: number,
): Promise<void> {
  const { order_id, currency_code, id: reference_id } = cut
  const orders = container.resolve(Modules.ORDER)
  await orders.addOrderTransactions({
    order_id,
    amount: -rupees,
    currency_code,
    reference: "refund",
    reference_id,
  })
  const { status } = await orders.retrieveOrder(order_id, { select: ["status"] })
  if (status === "canceled") return
  // Core balances a refund of a standing order with a credit line; without it the shopper would owe the money again.
  const credit = { action: "CREDIT_LINE_ADD" as const, reference: "refund", reference_id, amount: rupees }
  const change = await orders.createOrderChange({ order_id, change_type: "credit_line", actions: [credit] })
  await orders.confirmOrderChange(change.id)
}
