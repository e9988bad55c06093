import { z } from "zod"
import { ask } from "./ask.ts"

/** The gateway's own books, in our words. The only file that knows how the sandbox writes them. */
export interface GatewayOrder {
  orderid: string
  transactions: GatewayTransaction[]
}

interface GatewayTransaction {
  transactionid: string
  mercid: string
  paise: number
  /** ISO 4217 numeric, as text. */
  currency: string
  auth_status: string
  refunds: GatewayRefund[]
}

interface GatewayRefund {
  reference: string
  paise: number
  /** False for one that was taken and then did not go through. */
  stands: boolean
}

const transaction = {
  transactionid: z.string(),
  mercid: z.string(),
  currency: z.string(),
  auth_status: z.string(),
}

const ledger = z.object({
  orders: z.array(
    z.object({
      orderid: z.string(),
      transactions: z.array(
        z.object({
          ...transaction,
          amount_paise: z.number(),
          refunds: z.array(z.object({ reference: z.string(), amount_paise: z.number(), status: z.string() })),
        }),
      ),
    }),
  ),
})

const orders = z.object({
  orders: z.array(
    z.object({
      orderid: z.string(),
      transactions: z.array(z.object({ ...transaction, amount: z.string() })),
      refunds: z.array(
        z.object({ transactionid: z.string(), refund_amount: z.string(), merc_refund_ref_no: z.string() }),
      ),
    }),
  ),
})

/** Reads the auditor's ledger, or the list of orders of a sandbox that has none. */
export async function readGatewayBooks(url: string): Promise<GatewayOrder[]> {
  const answer = await ask({ method: "GET", url: `${url}/sandbox/ledger` })
  if (answer.status !== 200) return readOrders(url)
  return ledger.parse(JSON.parse(answer.text)).orders.map(({ orderid, transactions }) => ({
    orderid,
    transactions: transactions.map(({ amount_paise: paise, refunds, ...rest }) => ({
      ...rest,
      paise,
      refunds: refunds.map(({ reference, amount_paise, status }) => ({
        reference,
        paise: amount_paise,
        stands: status !== "failed",
      })),
    })),
  }))
}

async function readOrders(url: string): Promise<GatewayOrder[]> {
  const answer = await ask({ method: "GET", url: `${url}/sandbox/orders` })
  return orders.parse(JSON.parse(answer.text)).orders.map(({ orderid, transactions, refunds }) => ({
    orderid,
    transactions: transactions.map(({ amount, ...rest }) => ({
      ...rest,
      paise: Math.round(Number(amount) * 100),
      refunds: refunds
        .filter(({ transactionid }) => transactionid === rest.transactionid)
        .map((refund) => ({
          reference: refund.merc_refund_ref_no,
          paise: Math.round(Number(refund.refund_amount) * 100),
          stands: true,
        })),
    })),
  }))
}
