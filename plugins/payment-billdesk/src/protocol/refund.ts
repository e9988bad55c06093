import type { Paise } from "medusa-integration-kit"
import { z } from "zod"

import { isRefundId, isTransactionId, type RefundId, type TransactionId } from "./ids"
import type { JsonObject } from "./json-object"
import { wireAmount, wireNote, wireStatus } from "./wire"

/** A refund as BillDesk tells it. */
export interface Refund {
  readonly refundId: RefundId
  /** The reference given with the request; a refund made in BillDesk's portal may carry none of ours. */
  readonly reference: string | undefined
  readonly amount: Paise
  /** Exactly as received; read it with `readRefundStatus`. */
  readonly refundStatus: string
  readonly orderId: string | undefined
  readonly transactionId: TransactionId | undefined
  readonly refundDate: string | undefined
}

const refundOnTheWire = z.object({
  refundid: z.custom<RefundId>((id) => typeof id === "string" && isRefundId(id)),
  merc_refund_ref_no: wireNote,
  refund_amount: wireAmount,
  refund_status: wireStatus,
  orderid: wireNote,
  transactionid: wireNote,
  refund_date: wireNote,
})

/** @returns undefined when the id or the amount cannot be read. */
export function readRefund(payload: unknown): Refund | undefined {
  const parsed = refundOnTheWire.safeParse(payload)
  if (!parsed.success) return undefined
  const wire = parsed.data
  return {
    refundId: wire.refundid,
    reference: wire.merc_refund_ref_no,
    amount: wire.refund_amount,
    refundStatus: wire.refund_status,
    orderId: wire.orderid,
    transactionId:
      wire.transactionid !== undefined && isTransactionId(wire.transactionid)
        ? wire.transactionid
        : undefined,
    refundDate: wire.refund_date,
  }
}

/** The refunds listed in a transaction; one that cannot be read is counted, never left out silently. */
export function readRefundList(payload: JsonObject): { refunds: Refund[]; unreadable: number } {
  const list = payload["refundInfo"]
  const items: unknown[] = Array.isArray(list) ? list : []
  const refunds = items.map(readRefund).filter((refund) => refund !== undefined)
  return { refunds, unreadable: items.length - refunds.length }
}
