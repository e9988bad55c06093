import { httpCall, rupeesFromPaise } from "medusa-integration-kit"
import type { z } from "zod"

import { json, type Reply } from "../http"
import { legacyMessage } from "../legacy/legacy-return"
import type { ReturnForm } from "../pages/return-page"
import { merchantOf, type SandboxContext } from "../sandbox-context"
import { transactionObject } from "../wire-objects"
import type { forgeBody, notifyBody } from "./bodies"
import { forge } from "./flaws"
import { problem } from "./problem"

/** Posts the genuine notification of an order, as often and in the encoding asked for. */
export async function notify(body: z.output<typeof notifyBody>, context: SandboxContext): Promise<Reply> {
  const order = context.ledger.findOrder(body.orderid)
  const transaction = order && context.ledger.decidingTransaction(order)
  const msg = order && transaction && legacyMessage(order, transaction, context)
  const merchant = order && merchantOf(context, order.clientId)
  if (!order || !transaction || (!merchant && msg === undefined))
    return problem(404, "No such order, or nobody has tried to pay it.")
  const url = context.webhooks.urlFor(order)
  if (url === undefined) return problem(409, "No webhook is configured.")
  const token =
    merchant &&
    (await forge("none", {
      payload: transactionObject(transaction, order),
      credentials: merchant.credentials,
    }))
  const posts = Array.from({ length: body.times }, () =>
    token === undefined
      ? context.webhooks.post(url, msg ?? "", "msg")
      : context.webhooks.post(url, token, body.encoding),
  )
  return json(200, { results: await Promise.all(posts) })
}

/** Makes a message that is false in the way asked for, and brings it to the doors asked for. */
export async function forgeMessage(
  body: z.output<typeof forgeBody>,
  context: SandboxContext,
): Promise<Reply> {
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
  const { credentials } = merchant
  const token = await forge(body.flaw, { payload, credentials, variant: body.variant })
  const form = { action: order.returnUrl, fields: { transaction_response: token, orderid: order.orderId } }
  const door = body.door ?? (body.deliver ? "webhook" : undefined)
  const url = context.webhooks.urlFor(order)
  const webhook =
    door !== undefined && door !== "return" && url !== undefined
      ? await context.webhooks.post(url, token, body.encoding)
      : undefined
  const back = door === "return" || door === "both" ? await postReturn(form) : undefined
  return json(200, { token, result: webhook ?? back, results: { webhook, return: back }, return: form })
}

/** As a shopper's browser would: a form from nowhere, without a cookie. @returns the status, or why there was none */
async function postReturn({ action, fields }: ReturnForm): Promise<string> {
  const answer = await httpCall({
    method: "POST",
    url: action,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
    timeoutMs: 10_000,
    maxAnswerBytes: 1024 * 1024,
  })
  return answer.kind === "answered" ? String(answer.status) : answer.code
}
