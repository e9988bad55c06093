import { z } from "zod"
import { ask } from "./ask.ts"

const transaction = z.object({
  transactionid: z.string(),
  mercid: z.string(),
  amount: z.string(),
  currency: z.string(),
  auth_status: z.string(),
})

const refund = z.object({
  refundid: z.string(),
  transactionid: z.string(),
  refund_amount: z.string(),
  merc_refund_ref_no: z.string(),
  refund_status: z.string(),
})

const order = z.object({
  orderid: z.string(),
  mercid: z.string(),
  amount: z.string(),
  transactions: z.array(transaction),
  refunds: z.array(refund),
})

export type GatewayOrder = z.output<typeof order>

/** The gateway's own books, by its control API. The only file that knows their shape. */
export async function readGatewayBooks(url: string): Promise<GatewayOrder[]> {
  const answer = await ask({ method: "GET", url: `${url}/sandbox/orders` })
  return z.object({ orders: z.array(order) }).parse(JSON.parse(answer.text)).orders
}
