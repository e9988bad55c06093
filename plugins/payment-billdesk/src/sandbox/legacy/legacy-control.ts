import { z } from "zod"

import { json, type Reply, type SandboxRequest } from "../http"
import type { SandboxContext } from "../sandbox-context"
import { LEGACY_FAULTS } from "./faults"
import { forgeMessage, LEGACY_FLAWS } from "./forge-message"
import { legacyMerchantOf } from "./merchants"
import { paymentFields } from "./payment-fields"

const faultBody = z.strictObject({ call: z.enum(["query", "refund"]), fault: z.enum(LEGACY_FAULTS) })

const forgeBody = z.strictObject({
  orderid: z.string(),
  flaw: z.enum(LEGACY_FLAWS).default("other-key"),
  /** Post it to the address for notifications now and answer with what came back. */
  deliver: z.boolean().default(false),
})

/** The strings behind the stage that are this generation's own; the others work for its orders too. */
export async function answerLegacyControl(request: SandboxRequest, context: SandboxContext): Promise<Reply> {
  const body = readJson(request.body)
  if (request.url.pathname.endsWith("/faults")) {
    if (request.method === "DELETE") context.legacy.faults.clear()
    else {
      const read = faultBody.safeParse(body)
      if (!read.success) return json(400, { message: z.prettifyError(read.error) })
      context.legacy.faults.plan(read.data)
    }
    return json(200, { status: "ok" })
  }
  const read = forgeBody.safeParse(body)
  return read.success ? forge(read.data, context) : json(400, { message: z.prettifyError(read.error) })
}

async function forge(asked: z.output<typeof forgeBody>, context: SandboxContext): Promise<Reply> {
  const { ledger, webhooks } = context
  const order = ledger.findOrder(asked.orderid)
  const merchant = order && legacyMerchantOf(context, order)
  if (!order || !merchant) return json(404, { message: "No such order of the pipe generation." })
  const transaction = {
    transactionId: "UFORGED0000001",
    bdOrderId: order.bdOrderId,
    merchantId: order.merchantId,
    amount: order.amount,
    currency: "356",
    authStatus: "0300",
    transactionDate: order.createdAt.toISOString(),
    method: "upi",
    processType: "intent",
    bankReference: "000000000000",
  }
  const msg = forgeMessage(paymentFields(transaction, order), merchant.credentials, asked.flaw)
  const url = webhooks.urlFor(order)
  const result = asked.deliver && url !== undefined ? await webhooks.post(url, msg, "msg") : undefined
  return json(200, { msg, result, return: { action: order.returnUrl, fields: { msg } } })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
