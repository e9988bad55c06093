import { z } from "zod"
import type { Checks } from "../checks.ts"
import { AdminClient } from "./admin-client.ts"
import type { FreshStore } from "./fresh-store.ts"
import { StrangerShopper } from "./stranger-shopper.ts"

export const PROVIDER = "pp_billdesk_billdesk"
const WEBHOOK_PATIENCE = 20_000

const regionsShape = z.object({ regions: z.array(z.object({ id: z.string() })) })
const regionShape = z.object({ region: z.object({ id: z.string() }) })
export const orderShape = z.object({
  order: z.object({
    total: z.number(),
    payment_status: z.string(),
    payment_collections: z.array(
      z.object({
        captured_amount: z.number().nullable(),
        refunded_amount: z.number().nullable(),
        payments: z.array(z.object({ id: z.string() })),
      }),
    ),
  }),
})
const callsShape = z.object({ calls: z.array(z.object({ call: z.string() })) })

/**
 * The running store sells: by the hosted page and the browser's return, by the webhook alone, and gives money back.
 * @returns the id of an order that was paid
 */
export async function proveSelling({
  checks,
  store,
}: {
  checks: Checks
  store: FreshStore
}): Promise<string> {
  const page = await fetch(`${store.url}/app`)
  await checks.add("the built store starts and serves its admin", () => page.ok)

  const admin = await AdminClient.logIn(store.url, store.admin)
  const { regions } = await admin.call(regionsShape, "/admin/regions")
  const region = regions[0]?.id ?? ""
  await admin.call(regionShape, `/admin/regions/${region}`, { payment_providers: [PROVIDER] })

  const shopper = new StrangerShopper(store)
  const first = await shopper.start(await shopper.readyCart())
  const waiting = await admin.call(orderShape, `/admin/orders/${first.id}`)
  await checks.add("the order is there, unpaid, before the shopper leaves for BillDesk", () =>
    ["authorized", "awaiting", "not_paid"].includes(waiting.order.payment_status),
  )
  const landed = await shopper.payAndReturn(first)
  await checks.add(
    `the signed return sends the browser to its order (${new URL(landed).pathname.slice(0, 12)}…)`,
    () => landed.endsWith(`/order/${first.id}?t=${first.token}`),
  )
  await checks.add(
    "the store API says successful",
    async () => (await shopper.statusOf(first)) === "successful",
  )
  const { order } = await admin.call(orderShape, `/admin/orders/${first.id}`)
  const captured = () => order.payment_collections[0]?.captured_amount === order.total
  await checks.add(
    "Medusa's admin API says captured, all of it and once",
    () => order.payment_status === "captured" && captured(),
  )

  const second = await shopper.start(await shopper.readyCart())
  await shopper.press(second, "pay_no_return")
  const status = await shopper.waitForStatus(second, WEBHOOK_PATIENCE)
  await checks.add("a shopper who never comes back is settled by the webhook", () => status === "successful")

  await proveRefund({ checks, store, admin, orderId: first.id })
  return first.id
}

async function proveRefund(of: {
  checks: Checks
  store: FreshStore
  admin: AdminClient
  orderId: string
}): Promise<void> {
  const { checks, store, admin, orderId } = of
  const before = await admin.call(orderShape, `/admin/orders/${orderId}`)
  const payment = before.order.payment_collections[0]?.payments[0]?.id ?? ""
  await admin.call(z.object({}), `/admin/payments/${payment}/refund`, { amount: 100 })
  const after = await admin.call(orderShape, `/admin/orders/${orderId}`)
  const answer: unknown = await (await fetch(`${store.sandboxUrl}/sandbox/calls`)).json()
  const { calls } = callsShape.parse(answer)
  const sent = calls.filter(({ call }) => call === "refunds/create").length
  await checks.add("a refund from the admin reaches BillDesk, once, and Medusa's books", () => {
    return sent === 1 && after.order.payment_collections[0]?.refunded_amount === 100
  })
}
