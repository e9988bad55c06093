import { defineDestination, enqueue } from "medusa-plugin-outbox/destination"
import { workNow } from "medusa-plugin-outbox/workflows"
import { z } from "zod"
import demo from "../../src/config/sandbox-credentials.json"
import { openSuite } from "./open-suite"
import type { Merchant } from "./merchant"
import { Visitor } from "./doors-visitor"

const action = z.object({
  label: z.string(),
  path: z.string(),
  body: z.record(z.string(), z.string()).nullable(),
})
const entry = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.string(),
  text: z.string(),
  source: z.string(),
  actor: z.object({ kind: z.string(), name: z.string().nullable() }),
  action: action.nullable(),
})
const timeline = z.object({
  entries: z.array(entry),
  unread: z.array(z.object({ source: z.string(), message: z.string() })),
})
type Entry = z.infer<typeof entry>

openSuite("hmac", 9921, (suite) => {
  let merchant: Merchant
  let isCrmUp: boolean
  beforeEach(async () => {
    merchant = await suite().logIn()
    isCrmUp = false
    defineDestination({
      name: "crm",
      title: "CRM",
      deliver: () =>
        Promise.resolve(
          isCrmUp
            ? { kind: "done", reference: "CRM-1" }
            : { kind: "dead", code: "INVALID_DATA", message: "The account is not there." },
        ),
    })
  })

  const read = async (orderId: string): Promise<Entry[]> => {
    const { body } = await merchant.send("GET", `/admin/order-desk/orders/${orderId}/timeline?limit=200`)
    const { entries, unread } = timeline.parse(body)
    expect(unread).toEqual([])
    return entries.toReversed()
  }
  const line = ({ text, actor }: Entry): string => `${text} · ${actor.name ?? actor.kind}`
  /** Oldest first, of some kinds. */
  const lines = (entries: readonly Entry[], ...kinds: string[]): string[] =>
    entries.filter(({ kind }) => kinds.includes(kind)).map(line)
  const answer = async (id: string, members: Record<string, unknown> = {}): Promise<void> => {
    await suite().doors.comeBack({
      transaction_response: await suite().gateway.book(id, members),
      orderid: id,
    })
  }

  it("an order declined, paid, refunded, whose CRM delivery failed and was sent again, is told once, in order, with who acted", async () => {
    const { paid, id } = await new Visitor(suite()).order()
    const orderId = paid.order.id
    await answer(id, { auth_status: "0399" })
    const declined = await read(orderId)
    expect(declined.findLast(({ kind }) => kind === "attempt")?.action).toMatchObject({
      label: "Ask BillDesk now",
      path: `/admin/billdesk/orders/${orderId}/check`,
    })
    await suite().send("POST", `/store/orders/${orderId}/payment-attempts?token=${paid.token}`)
    const again = (await suite().gateway.orderIds()).at(-1) ?? ""
    await answer(again)
    const { refundable } = await merchant.order(orderId)
    const refund = await merchant.send("POST", `/admin/payments/${refundable.payment_id ?? ""}/refund`, {
      amount: 100,
    })
    expect(refund.status).toBe(200)
    await enqueue(suite().container, {
      destination: "crm",
      kind: "paid_order",
      subject: orderId,
      dedupeKey: orderId,
      payload: { name: "a shopper" },
    })
    await workNow(suite().container)

    const failed = (await read(orderId)).filter(({ text }) => text.startsWith("CRM"))
    expect(failed.map(line)).toEqual([
      "CRM · paid order: a delivery was made. · system",
      "CRM · paid order: try 1 was refused and given up: The account is not there. · Outbox",
    ])
    const offered = failed[1]?.action
    isCrmUp = true
    const press = () => merchant.send("POST", offered?.path ?? "", offered?.body ?? {})
    expect((await press()).status).toBe(200)
    await workNow(suite().container)
    expect(await press()).toMatchObject({ status: 409, body: { code: "delivery_changed" } })

    const entries = await read(orderId)
    const admin = demo.admin.email
    const browser = "BillDesk, by the browser return"
    expect(lines(entries, "attempt")).toEqual([
      "Attempt 1 is being opened at BillDesk. · shopper",
      "Attempt 1 is waiting for the shopper. · system",
      expect.stringMatching(new RegExp(`^Attempt 1 failed.* · ${browser}$`)),
      "Attempt 2 is being opened at BillDesk. · shopper",
      "Attempt 2 is waiting for the shopper. · system",
      `Attempt 2 was successful. · ${browser}`,
    ])
    expect(lines(entries, "payment")).toEqual([
      "The payment is Pending. · shopper",
      `The payment went from Pending to Failed. · ${browser}`,
      "The payment went from Failed to Pending. · shopper",
      `The payment went from Pending to Successful. · ${browser}`,
    ])
    expect(lines(entries, "notification")).toEqual([
      "The shopper's browser came back from BillDesk. · shopper",
      "The shopper's browser came back from BillDesk. · shopper",
    ])
    const money = lines(entries, "money")
    expect(money).toHaveLength(4)
    expect(money[0]).toMatch(/^₹[\d,.]+ was captured\. · /)
    expect(money.slice(1).toSorted()).toEqual([
      expect.stringMatching(/^A refund of ₹100\.00: BillDesk gives the money back\. · /),
      `A refund of ₹100.00: asked for at BillDesk. · ${admin}`,
      `₹100.00 was refunded. · ${admin}`,
    ])
    expect(lines(entries, "stock").map((text) => text.split(":")[0])).toEqual(["Stock was reserved"])
    expect(
      lines(
        entries.filter(({ text }) => text.startsWith("CRM")),
        "delivery",
      ).slice(2),
    ).toEqual([
      `CRM · paid order: it was sent again by a decision. · ${admin}`,
      "CRM · paid order: try 2 was delivered. · Outbox",
    ])
    expect(new Set(entries.map(({ id: own }) => own)).size).toBe(entries.length)
    expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted())
    expect(entries.filter(({ source }) => source === "audit-log").map(({ kind }) => kind)).toEqual(
      expect.not.arrayContaining(["money", "stock", "attempt", "payment"]),
    )
  })

  it("a person who cancels is named by the audit log, and the cancellation is told once", async () => {
    const { paid } = await new Visitor(suite()).order()
    const answered = await merchant.send("POST", `/admin/orders/${paid.order.id}/cancel`, {})
    expect(answered.status).toBe(200)
    const entries = await read(paid.order.id)
    expect(entries.filter(({ text }) => text === "The order was canceled.").map(line)).toEqual([
      `The order was canceled. · ${demo.admin.email}`,
    ])
  })

  it("neither a secret nor a message is in what is told", async () => {
    const { paid, id } = await new Visitor(suite()).order()
    const token = await suite().gateway.book(id)
    await suite().doors.comeBack({ transaction_response: token, orderid: id })
    const { body } = await merchant.send(
      "GET",
      `/admin/order-desk/orders/${paid.order.id}/timeline?limit=200`,
    )
    const text = JSON.stringify(body)
    expect(text).not.toContain(token.split(".")[2])
    expect(text).not.toContain(paid.payment.redirect?.fields["rdata"] ?? "rdata")
    expect(text).not.toContain(paid.token)
  })
})
