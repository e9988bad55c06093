import { paise } from "medusa-integration-kit"
import { z } from "zod"

/** What the pretend BillDesk remembers; the same shapes go to the state file. */

const amount = z.number().int().nonnegative().transform(paise)

const orderSchema = z.object({
  merchantId: z.string(),
  clientId: z.string(),
  orderId: z.string(),
  bdOrderId: z.string(),
  /** Opens the hosted page of this one order. */
  rdata: z.string(),
  amount,
  orderDate: z.string(),
  returnUrl: z.string(),
  itemCode: z.string(),
  additionalInfo: z.record(z.string(), z.string()),
  createdAt: z.coerce.date(),
  validUntil: z.coerce.date(),
})

const transactionSchema = z.object({
  transactionId: z.string(),
  bdOrderId: z.string(),
  /** Those of the order, unless a scenario asked for others. */
  merchantId: z.string(),
  amount,
  currency: z.string(),
  authStatus: z.string(),
  transactionDate: z.string(),
  method: z.string(),
  processType: z.string(),
  bankReference: z.string(),
})

const refundSchema = z.object({
  refundId: z.string(),
  reference: z.string(),
  transactionId: z.string(),
  amount,
  refundStatus: z.string(),
  refundDate: z.string(),
})

const notificationSchema = z.object({
  id: z.string(),
  transactionId: z.string(),
  authStatus: z.string(),
  url: z.string(),
  state: z.enum(["waiting", "delivered", "given_up"]),
  /** One line a try: an HTTP status, or why there was none. */
  tries: z.array(z.object({ at: z.coerce.date(), result: z.string() })),
})

export const stateSchema = z.object({
  counter: z.number().int().nonnegative(),
  orders: z.array(orderSchema),
  transactions: z.array(transactionSchema),
  refunds: z.array(refundSchema),
  notifications: z.array(notificationSchema),
})

export type SandboxOrder = z.output<typeof orderSchema>
export type SandboxTransaction = z.output<typeof transactionSchema>
export type SandboxRefund = z.output<typeof refundSchema>
export type SandboxNotification = z.output<typeof notificationSchema>
export type SandboxState = z.output<typeof stateSchema>

export const emptyState = (): SandboxState => ({
  counter: 0,
  orders: [],
  transactions: [],
  refunds: [],
  notifications: [],
})
