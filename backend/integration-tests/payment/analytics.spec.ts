import { existsSync, readFileSync } from "node:fs"
import { ContainerRegistrationKeys, Modules, PaymentEvents } from "@medusajs/framework/utils"
import { reconcilePayments } from "medusa-payment-billdesk/workflows"
import { workNow } from "medusa-plugin-outbox/workflows"
import { z } from "zod"
import { loadSettings } from "../../src/config/env"
import { eventsFile } from "../../src/config/plugin-options"
import { openSuite } from "./open-suite"
import type { PaymentAnswer } from "./shopper"

const CLIENT = "3f2b8c9e-6f0a-4d1b-9c55-0a1b2c3d4e5f"
const lineShape = z.object({
  name: z.string(),
  ga4: z.string().nullable(),
  event_id: z.string().optional(),
  client_id: z.string().optional(),
  properties: z.looseObject({ order_number: z.string().optional(), value: z.number().optional() }),
})

openSuite("hmac", 9918, (suite) => {
  const sql = async (text: string, values: string[] = []): Promise<unknown[]> => {
    const answer: unknown = await suite()
      .container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw(text, values)
    return z.object({ rows: z.array(z.unknown()) }).parse(answer).rows
  }
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    const deadline = Date.now() + 30_000
    while (!(await isSo())) {
      if (Date.now() > deadline) throw new Error("It never came about.")
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  /** What the sink has of this order, by the ids that events keep. */
  const linesOf = ({ order }: PaymentAnswer) => {
    const file = eventsFile(loadSettings().dataDir)
    const lines = existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n") : []
    return lines
      .map((line) => lineShape.parse(JSON.parse(line)))
      .filter(({ event_id: id, properties }) =>
        id === undefined ? properties.order_number === numbers.get(order.id) : id.endsWith(order.id),
      )
  }
  const numbers = new Map<string, string>()
  const knownAs = async (paid: PaymentAnswer) => {
    const { number } = (await suite().shopper.look(paid)).order
    if (number !== null) numbers.set(paid.order.id, number)
    return number
  }
  const deliveriesOf = ({ order }: PaymentAnswer, kind: string) =>
    sql(
      "select state from outbox_delivery where destination = 'analytics' and kind = ? and payload ->> 'order_id' = ?",
      [kind, order.id],
    )
  const pay = async (paid: PaymentAnswer): Promise<void> => {
    const id = (await suite().gateway.orderIds()).at(-1) ?? ""
    const form = { transaction_response: await suite().gateway.book(id), orderid: id }
    await suite().doors.comeBack(form)
    await suite().doors.comeBack(form)
    // The shopper is sent on after eight seconds, whether the books are written or not; the job finishes them.
    await until(async () => {
      await reconcilePayments(suite().container, "all_open")
      return (await suite().shopper.look(paid)).payment.status === "successful"
    })
    await told(paid)
  }
  /** A worker's own look that came before the books were whole waits a minute and a half for the next: it is hurried. */
  const told = (paid: PaymentAnswer): Promise<void> =>
    until(async () => {
      await workNow(suite().container)
      const states = await deliveriesOf(paid, "payment.succeeded")
      return JSON.stringify(states) === '[{"state":"done"}]'
    })
  const paymentIdOf = async ({ order }: PaymentAnswer): Promise<string> => {
    const { data } = await suite()
      .container.resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "order", fields: ["payment_collections.payments.id"], filters: { id: order.id } })
    const schema = z.array(
      z.object({
        payment_collections: z.array(z.object({ payments: z.array(z.object({ id: z.string() })) })),
      }),
    )
    return schema.parse(data)[0]?.payment_collections[0]?.payments[0]?.id ?? ""
  }

  it("a paid order is one purchase, whatever is told five times and wherever the process is killed", async () => {
    const paid = await suite().shopper.order([["LS-INSBOT-EME", 1]])
    await pay(paid)
    const payment = await paymentIdOf(paid)
    const tell = () =>
      suite()
        .container.resolve(Modules.EVENT_BUS)
        .emit({ name: PaymentEvents.CAPTURED, data: { id: payment } })
    for (let time = 0; time < 5; time++) await tell()
    await told(paid)

    // As a kill leaves it between the written line and the record of it: in flight, its lease over.
    await sql(
      `update outbox_delivery set state = 'sending', claim_token = 't', remote_reference = null, finished_at = null,
         due_at = now() where destination = 'analytics'`,
    )
    await tell()
    await reconcilePayments(suite().container, "all_open")
    await told(paid)
    // As a kill leaves it before anything was remembered: the sweep finds the payment again.
    await sql("delete from outbox_delivery where destination = 'analytics'")
    await told(paid)

    const number = await knownAs(paid)
    const purchases = linesOf(paid).filter(({ ga4 }) => ga4 === "purchase")
    expect(purchases).toMatchObject([
      {
        name: "payment.succeeded",
        properties: {
          order_number: number,
          currency: "INR",
          value: 1499,
          items: [
            {
              item_id: "LS-INSBOT-EME",
              item_name: "Insulated Bottle 600 ml",
              item_variant: "Emerald",
              item_category: "Drinkware",
              price: 1499,
              quantity: 1,
            },
          ],
        },
      },
    ])
    expect(JSON.stringify(linesOf(paid))).not.toMatch(/asha|Rao|9876543210|MG Road|411001/i)
  })

  it("an order's events follow it: placed, an attempt for each try, paid", async () => {
    const paid = await suite().shopper.order([["LS-INSBOT-EME", 1]])
    const first = (await suite().gateway.orderIds()).at(-1) ?? ""
    const token = await suite().gateway.book(first, { auth_status: "0399" })
    await suite().doors.comeBack({ transaction_response: token, orderid: first })
    await suite().send("POST", `/store/orders/${paid.order.id}/payment-attempts?token=${paid.token}`)
    await pay(paid)
    await told(paid)
    await until(
      async () => !/waiting|sending/.test(JSON.stringify(await deliveriesOf(paid, "payment.created"))),
    )
    expect(await deliveriesOf(paid, "checkout.complete")).toEqual([{ state: "done" }])
    expect(await deliveriesOf(paid, "payment.created")).toEqual([{ state: "done" }, { state: "done" }])
  })

  it("the bag's consent is the order's: the pseudonym stands in the events of who agreed, and in nobody else's", async () => {
    const bought = async (metadata: object) => {
      const cartId = await suite().shopper.fillBag([["LS-INSBOT-EME", 1]])
      await suite().send("POST", `/store/carts/${cartId}`, { metadata })
      await suite().shopper.choosePayment(cartId)
      const answer = await suite().send("POST", `/store/carts/${cartId}/payment-attempts`)
      const { order } = z.object({ order: z.object({ id: z.string() }) }).parse(answer.body)
      return order.id
    }
    const yes = await bought({ analytics_consent: true, analytics_client_id: CLIENT })
    const no = await bought({ analytics_consent: false, analytics_client_id: CLIENT })
    await workNow(suite().container)
    const lines = readFileSync(eventsFile(loadSettings().dataDir), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => lineShape.parse(JSON.parse(line)))
    const clientOf = (id: string) =>
      lines.find(({ event_id: event }) => event === `checkout.complete:${id}`)?.client_id
    expect(clientOf(yes)).toBe(CLIENT)
    expect(clientOf(no)).toBeUndefined()
  })

  it("what the storefront tells of browsers lands in the same file, and a purchase of theirs does not", async () => {
    const event = {
      name: "checkout.start",
      at: new Date().toISOString(),
      properties: {
        currency: "INR",
        value: 1499,
        items: [{ item_id: "LS-INSBOT-EME", item_name: "Insulated Bottle 600 ml", price: 1499, quantity: 1 }],
      },
    }
    expect(await suite().send("POST", "/store/events", { events: [event] })).toEqual({
      status: 202,
      body: { accepted: 1 },
    })
    const forged = await suite().send("POST", "/store/events", {
      events: [{ ...event, name: "payment.succeeded" }],
    })
    expect(forged.status).toBe(400)
    const [last] = readFileSync(eventsFile(loadSettings().dataDir), "utf8").trimEnd().split("\n").slice(-1)
    expect(lineShape.parse(JSON.parse(last ?? ""))).toMatchObject({
      name: "checkout.start",
      ga4: "begin_checkout",
    })
  })
})
