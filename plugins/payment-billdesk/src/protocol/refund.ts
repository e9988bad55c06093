import type { Paise } from "medusa-integration-kit"
import { z } from "zod"

import { isRefundId, isTransactionId, type RefundId, type TransactionId } from "./ids"
import type { JsonObject } from "./json-object"
import { readRefundStatus, type RefundResult } from "./refund-status"
import { wireAmount, wireNote, wireStatus } from "./wire"

/** A refund as BillDesk tells it. */
export interface Refund {
  readonly refundId: RefundId
  /** The reference given with the request; a refund made in BillDesk's portal may carry none of ours. */
  readonly reference: string | undefined
  readonly amount: Paise
  /** What {@link refundStatus} means. */
  readonly status: RefundResult
  /** The code, exactly as received. */
  readonly refundStatus: string
  readonly orderId: string | undefined
  readonly transactionId: TransactionId | undefined
  /** When BillDesk took it, in its own text; `readGatewayTime` reads it. */
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
    status: readRefundStatus(wire.refund_status),
    refundStatus: wire.refund_status,
    orderId: wire.orderid,
    transactionId:
      wire.transactionid !== undefined && isTransactionId(wire.transactionid)
        ? wire.transactionid
        : undefined,
    refundDate: wire.refund_date,
  }
}

/**
 * The refunds listed in a transaction (`refundInfo`). An item, or a whole list, that cannot be read is counted and
 * never left out silently: the transaction stays readable, but its sum of refunds is then known to be too low.
 */
export function readRefundList(payload: JsonObject): { refunds: Refund[]; unreadable: number } {
  const list = payload["refundInfo"]
  if (list === undefined || list === null || list === "" || list === "NA")
    return { refunds: [], unreadable: 0 }
  // A list of one that arrives without its brackets is still a refund.
  const items: unknown[] = Array.isArray(list) ? list : [list]
  const refunds = items.map(readRefund).filter((refund) => refund !== undefined)
  return { refunds, unreadable: items.length - refunds.length }
}
