import type { APIRequestContext } from "@playwright/test"
import { z } from "zod"
import { billDeskUrl } from "./addresses"

const orders = z.object({ orders: z.array(z.object({ orderid: z.string() })) })
const forged = z.object({ token: z.string(), return: z.object({ fields: z.record(z.string(), z.string()) }) })

/** The order id at the pretend BillDesk of the attempt that was opened last. */
export async function newestOrderId(request: APIRequestContext): Promise<string> {
  const answer: unknown = await (await request.get(`${billDeskUrl}/sandbox/orders`)).json()
  return orders.parse(answer).orders.at(-1)?.orderid ?? ""
}

/** A message that BillDesk never sent, false in the way asked for: as a notification and as a return form. */
export async function forge(
  request: APIRequestContext,
  orderId: string,
  flaw: string,
): Promise<{ token: string; fields: Record<string, string> }> {
  const data = { orderid: orderId, flaw }
  const answer: unknown = await (await request.post(`${billDeskUrl}/sandbox/forge`, { data })).json()
  const { token, return: form } = forged.parse(answer)
  return { token, fields: form.fields }
}
