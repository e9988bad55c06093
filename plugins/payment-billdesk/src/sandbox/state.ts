import { paise } from "medusa-integration-kit"
import { z } from "zod"

import { scenarioParams } from "./scenarios/scenario-params"

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
  /** What decides the fate of this order's payment; without one it succeeds. */
  scenario: z.object({ name: z.string(), params: scenarioParams }).optional(),
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
  /** Asked for by a call, or made by somebody in BillDesk's own portal. */
  origin: z.enum(["api", "portal"]).default("api"),
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

/** Something that is going to happen to an order by itself. */
const deedSchema = z.object({
  kind: z.enum(["settle", "book", "portal_refund", "notify"]),
  dueAt: z.coerce.date(),
  bdOrderId: z.string(),
  transactionId: z.string().optional(),
  authStatus: z.string().optional(),
  amount: amount.optional(),
})

/** How often a call came for one order id, refund reference or other key, and how often it did something new. */
const callCountSchema = z.object({
  call: z.string(),
  key: z.string(),
  received: z.number().int().nonnegative(),
  done: z.number().int().nonnegative(),
})

export const stateSchema = z.object({
  orders: z.array(orderSchema),
  transactions: z.array(transactionSchema),
  refunds: z.array(refundSchema),
  notifications: z.array(notificationSchema),
  agenda: z.array(deedSchema).default([]),
  callCounts: z.array(callCountSchema).default([]),
})

export type SandboxOrder = z.output<typeof orderSchema>
export type SandboxTransaction = z.output<typeof transactionSchema>
export type SandboxRefund = z.output<typeof refundSchema>
export type SandboxNotification = z.output<typeof notificationSchema>
export type SandboxDeed = z.output<typeof deedSchema>
export type CallCount = z.output<typeof callCountSchema>
export type SandboxState = z.output<typeof stateSchema>

export const emptyState = (): SandboxState => ({
  orders: [],
  transactions: [],
  refunds: [],
  notifications: [],
  agenda: [],
  callCounts: [],
})
