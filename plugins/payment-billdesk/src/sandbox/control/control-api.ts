import { paiseFromRupees, rupeesFromPaise } from "medusa-integration-kit"
import { z } from "zod"

import { CALL_NAMES } from "../calls/answer-call"
import { FAULTS } from "../faults"
import { headerOf, json, type Reply, type SandboxRequest } from "../http"
import { legacyMessage, legacyReturn } from "../legacy/legacy-return"
import { signedReturn } from "../return-form"
import { merchantOf, type SandboxContext } from "../sandbox-context"
import { settlePending } from "../settle-pending"
import type { SandboxOrder, SandboxTransaction } from "../state"
import { transactionObject } from "../wire-objects"
import { FLAWS, forge } from "./forge"
import { describeOrder } from "./describe-order"

/**
 * The strings behind the stage, for tests and demonstrations: JSON in and out below `/sandbox`, without a login.
 * @returns undefined for a path that it does not have.
 */
export async function answerControl(
  request: SandboxRequest,
  context: SandboxContext,
): Promise<Reply | undefined> {
  const [, , ...path] = request.url.pathname.split("/")
  const route = `${request.method} ${path.map((part, index) => (index === 1 ? ":id" : part)).join("/")}`
  const read = readBody(request)
  if (!read.ok) return problem(400, read.fault)
  try {
    return await answerRoute({ route, id: path[1] ?? "", body: read.body }, context)
  } catch (error) {
    if (error instanceof z.ZodError) return problem(400, z.prettifyError(error))
    throw error
  }
}

const problem = (status: number, message: string): Reply => json(status, { message })

interface ControlRequest {
  /** Method and path, with `:id` in place of an id. */
  readonly route: string
  readonly id: string
  readonly body: unknown
}

async function answerRoute(asked: ControlRequest, context: SandboxContext): Promise<Reply | undefined> {
  const { route, body } = asked
  const { ledger, faults } = context
  switch (route) {
    case "GET health":
      return json(200, { status: "ok", orders: ledger.orders.length })
    case "GET orders":
      return json(200, { orders: ledger.orders.map((order) => describeOrder(order, context)) })
    case "GET calls":
      return json(200, { calls: context.calls })
    case "GET faults":
      return json(200, { faults: faults.list() })
    case "POST faults":
      faults.plan(faultBody.parse(body))
      return json(200, { faults: faults.list() })
    case "DELETE faults":
      faults.clear()
      return json(200, { faults: [] })
    case "POST notify":
      return notify(notifyBody.parse(body), context)
    case "POST forge":
      return forgeMessage(forgeBody.parse(body), context)
    case "POST reset":
      ledger.clear()
      faults.clear()
      context.legacy.faults.clear()
      context.calls.length = 0
      return json(200, { status: "ok" })
    default:
      return /^\w+ orders\/:id/.test(route) ? answerOrder(asked, context) : undefined
  }
}

async function answerOrder(
  { route, id, body }: ControlRequest,
  context: SandboxContext,
): Promise<Reply | undefined> {
  const { ledger, webhooks } = context
  const order = ledger.findOrder(id)
  if (!order) return problem(404, "No such order.")
  switch (route) {
    case "GET orders/:id":
      return json(200, describeOrder(order, context))
    case "POST orders/:id/transactions": {
      const { notify: tell, ...booking } = bookingBody.parse(body)
      const transaction = ledger.book(order, booking)
      if (!transaction) return problem(409, "The order is paid already.")
      if (tell) webhooks.notify(order, transaction)
      return withReturn(order, transaction, context)
    }
    case "POST orders/:id/settle-pending": {
      const { auth_status: authStatus, notify: tell } = settleBody.parse(body)
      const transaction = settlePending(order, { authStatus, notify: tell }, context)
      return transaction
        ? withReturn(order, transaction, context)
        : problem(409, "Nothing is pending on this order, or it is paid already.")
    }
    case "POST orders/:id/expire":
      order.validUntil = ledger.now()
      ledger.changed()
      return json(200, describeOrder(order, context))
    default:
      return undefined
  }
}

/** The transaction with the form that a browser would bring back for it. */
async function withReturn(
  order: SandboxOrder,
  transaction: SandboxTransaction,
  context: SandboxContext,
): Promise<Reply> {
  const legacy = legacyReturn(order, transaction, context)
  if (legacy) return json(200, { transaction: transactionObject(transaction, order), return: legacy })
  const merchant = merchantOf(context, order.clientId)
  if (!merchant) return problem(409, "The order's merchant is not configured any more.")
  return json(200, {
    transaction: transactionObject(transaction, order),
    return: await signedReturn(order, transaction, merchant.credentials),
  })
}

async function notify(body: z.output<typeof notifyBody>, context: SandboxContext): Promise<Reply> {
  const order = context.ledger.findOrder(body.orderid)
  const transaction = order && context.ledger.decidingTransaction(order)
  const merchant = order && merchantOf(context, order.clientId)
  const msg = order && transaction && legacyMessage(order, transaction, context)
  if (!order || !transaction || (!merchant && msg === undefined))
    return problem(404, "No such order, or nobody has tried to pay it.")
  const url = context.webhooks.urlFor(order)
  if (url === undefined) return problem(409, "No webhook is configured.")
  const token = merchant && (await forge(transactionObject(transaction, order), merchant.credentials, "none"))
  const posts = Array.from({ length: body.times }, () =>
    token === undefined
      ? context.webhooks.post(url, msg ?? "", "msg")
      : context.webhooks.post(url, token, body.encoding),
  )
  return json(200, { results: await Promise.all(posts) })
}

async function forgeMessage(body: z.output<typeof forgeBody>, context: SandboxContext): Promise<Reply> {
  const order = context.ledger.findOrder(body.orderid)
  const merchant = order && merchantOf(context, order.clientId)
  if (!order || !merchant) return problem(404, "No such order.")
  const payload = {
    objectid: "transaction",
    transactionid: "UFORGED0000001",
    orderid: order.orderId,
    mercid: order.merchantId,
    transaction_date: order.orderDate,
    amount: rupeesFromPaise(order.amount),
    currency: "356",
    auth_status: "0300",
    ...body.members,
  }
  const token = await forge(payload, merchant.credentials, body.flaw)
  const url = context.webhooks.urlFor(order)
  const result = body.deliver && url !== undefined ? await context.webhooks.post(url, token) : undefined
  return json(200, {
    token,
    result,
    return: { action: order.returnUrl, fields: { transaction_response: token, orderid: order.orderId } },
  })
}

const faultBody = z
  .strictObject({
    call: z.enum(CALL_NAMES),
    fault: z.enum(FAULTS),
    times: z.number().int().min(1).max(1000).default(1),
    delay_ms: z.number().int().min(0).max(120_000).default(3000),
  })
  .transform(({ call, fault, times, delay_ms: delayMs }) => ({ call, fault, times, delayMs }))

const code = z.string().min(1).max(10)
const amount = z
  .string()
  .regex(/^\d{1,13}\.\d{2}$/)
  .transform(paiseFromRupees)

const bookingBody = z
  .strictObject({
    auth_status: code.default("0300"),
    amount: amount.optional(),
    currency: code.optional(),
    mercid: z.string().min(1).max(40).optional(),
    notify: z.boolean().default(true),
  })
  .transform(({ auth_status: authStatus, mercid: merchantId, ...rest }) => ({
    authStatus,
    merchantId,
    ...rest,
  }))

const settleBody = z.strictObject({ auth_status: code.default("0300"), notify: z.boolean().default(true) })

const notifyBody = z.strictObject({
  orderid: z.string(),
  times: z.number().int().min(1).max(100).default(1),
  encoding: z.enum(["raw", "form", "json"]).default("raw"),
})

const forgeBody = z.strictObject({
  orderid: z.string(),
  flaw: z.enum(FLAWS).default("other-key"),
  /** Replace members of a successful transaction of the whole order. */
  members: z.record(z.string(), z.unknown()).default({}),
  /** Post it to the webhook now and answer with what came back. */
  deliver: z.boolean().default(false),
})

/** JSON has to call itself JSON: a page on another site cannot send that without being asked first. */
function readBody(request: SandboxRequest): { ok: true; body: unknown } | { ok: false; fault: string } {
  if (request.method !== "POST") return { ok: true, body: {} }
  if (!headerOf(request, "content-type")?.includes("application/json")) {
    return { ok: false, fault: "The body is application/json." }
  }
  try {
    const body: unknown = request.body.trim() === "" ? {} : JSON.parse(request.body)
    return { ok: true, body }
  } catch {
    return { ok: false, fault: "The body is not JSON." }
  }
}
