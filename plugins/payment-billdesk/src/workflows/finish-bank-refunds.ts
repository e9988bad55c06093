import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { paiseFromDecimal, rupeesFromPaise } from "medusa-integration-kit"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { recordOnOrder } from "./cut-refunds"
import { bookBankRefund } from "./record-bank-refund"
import type { Sweep } from "./sweep"

const cut = z.object({
  id: z.string(),
  amount: z.union([z.string(), z.number()]),
  currency_code: z.string(),
  order_id: z.string(),
})

/** Refunds by bank transfer that a kill cut: recorded and not booked, or booked on the payment and not on the order. */
export async function finishBankRefunds(
  container: MedusaContainer,
  sweep: Sweep,
  limit: number,
): Promise<void> {
  const { bankRefunds }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const what = "a refund by bank transfer"
  await sweep.each(await bankRefunds.unbooked(limit), what, (refund) => bookBankRefund(container, refund))
  await sweep.each(await halfBooked(container, limit), what, (refund) =>
    recordOnOrder(container, refund, Number(rupeesFromPaise(paiseFromDecimal(refund.amount)))),
  )
}

async function halfBooked(container: MedusaContainer, limit: number): Promise<z.infer<typeof cut>[]> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: unknown = await db("billdesk_bank_refund as hand")
    .join("refund", "refund.id", "hand.medusa_refund_id")
    .join("payment", "payment.id", "refund.payment_id")
    .leftJoin("order_transaction as known", (on) => {
      on.on("known.reference_id", "refund.id").andOnNull("known.deleted_at")
    })
    .whereNull("refund.deleted_at")
    .whereNull("known.id")
    .where("refund.created_at", "<", db.raw("now() - interval '1 minute'"))
    .select("refund.id", "refund.amount", "payment.currency_code", "hand.order_id")
    .limit(limit)
  return z.array(cut).parse(rows)
}
