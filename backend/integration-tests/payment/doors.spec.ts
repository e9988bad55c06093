import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "zod"
import { Visitor } from "./doors-visitor"
import { openSuite } from "./open-suite"

const BILLDESK = { provider_id: "pp_billdesk_billdesk" }
const named = z.object({ id: z.string(), payment: z.string(), session: z.string(), item: z.string() })

/** Words that only the owner of an order may read. Its delivery address and e-mail are the ones of every test. */
const PERSONAL = /MG Road|asha@example|9876543210|Asha/
const GATEWAY = /"session_id"|"transaction_id"|"gateway_order_id"|"context"/

openSuite("hmac", 9913, (suite) => {
  const visitor = (): Visitor => new Visitor(suite())

  /** Ids of an order's own things, as the database has them. */
  const thingsOf = async (orderId: string): Promise<z.infer<typeof named>> => {
    const db = suite().container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const result: unknown = await db.raw(
      `select l.payment_collection_id as id, coalesce((select p.id from payment p where p.payment_collection_id = l.payment_collection_id), 'pay_none') as payment,
              (select s.id from payment_session s where s.payment_collection_id = l.payment_collection_id limit 1) as session,
              (select i.item_id from order_item i where i.order_id = l.order_id limit 1) as item
         from order_payment_collection l where l.order_id = ? and l.deleted_at is null`,
      [orderId],
    )
    return named.parse(z.object({ rows: z.array(z.unknown()) }).parse(result).rows[0])
  }

  const notFound = { status: 404, body: { code: "order_not_found", type: "not_found" } }

  describe("a placed order's payment session", () => {
    it("stays, however its address is written and whoever asks", async () => {
      const { paid } = await visitor().order()
      const admin = await visitor().asAdmin()
      const { id, session } = await thingsOf(paid.order.id)
      const path = `/store/payment-collections/${id}/payment-sessions`
      const encoded = `/store/payment-collections/%70${id.slice(1)}/payment-sessions`
      for (const written of [path, `${path}/`, path.replace("/store/payment", "/Store/PAYMENT"), encoded]) {
        const refused = await visitor()
          .with({ "x-http-method-override": "GET" })
          .say("POST", written, BILLDESK)
        expect([written, refused.status, refused.body]).toMatchObject([
          written,
          409,
          { code: "order_already_placed" },
        ])
        expect((await visitor().say("POST", written, { provider_id: "pp_system_default" })).status).toBe(409)
      }
      expect((await admin.say("POST", path.replace("/store", "/admin"), BILLDESK)).status).toBe(409)
      expect((await thingsOf(paid.order.id)).session).toBe(session)
    })
  })

  describe("an order seen by somebody who has only its id", () => {
    it.each(["unpaid", "paid"])("does not exist, however it is asked for (%s)", async (state) => {
      const { paid } = state === "paid" ? await visitor().paidOrder() : await visitor().order()
      const path = `/store/orders/${paid.order.id}`
      const stranger = await visitor().asCustomer("stranger@example.com")
      for (const asked of [
        "",
        "/",
        "?fields=*payment_collections",
        "?token=x",
        "?token[]=x",
        `?token=${paid.token}x`,
      ])
        for (const who of [visitor(), stranger])
          expect(await who.say("GET", `${path}${asked}`)).toMatchObject(notFound)
      expect((await visitor().say("HEAD", path)).status).toBe(404)
      expect(
        await visitor().say("POST", "/store/returns", { order_id: paid.order.id, items: [] }),
      ).not.toMatchObject({ status: 200 })
      const claimed = await stranger.say("POST", `${path}/transfer/request`, {})
      expect(claimed.status).toBe(state === "paid" ? 200 : 409)
      expect(claimed.text).not.toMatch(PERSONAL)
    })

    it("opens with its token, without any payment data, whatever fields are asked for", async () => {
      const { paid, cartId } = await visitor().paidOrder()
      const fields = [
        "+payment_collections.payment_sessions.*",
        "*payment_collections",
        "*payment_collections.payments",
        "+payment_collections.payment_sessions.data,+payment_collections.payments.data",
        "+payment_collections.payment_sessions.context",
        "*payment_collections.payments.payment_session",
        "payment_collections.payment_sessions.data",
        "payment_collections.payments.data",
      ]
      const opened: number[] = []
      for (const asked of fields) {
        const order = await visitor().say(
          "GET",
          `/store/orders/${paid.order.id}?token=${paid.token}&fields=${asked}`,
        )
        const cart = await visitor().say(
          "GET",
          `/store/carts/${cartId}?fields=${asked.replaceAll("payment_collections", "payment_collection")}`,
        )
        opened.push(order.status, cart.status)
        expect([asked, order.status < 500, cart.status < 500]).toEqual([asked, true, true])
        expect([asked, GATEWAY.exec(order.text), GATEWAY.exec(cart.text)]).toEqual([asked, null, null])
      }
      expect(opened).toContain(200)
      const whole = await visitor().say("GET", `/store/orders/${paid.order.id}?token=${paid.token}`)
      expect(whole).toMatchObject({
        status: 200,
        body: { order: { id: paid.order.id, email: "asha@example.com" } },
      })
      const collection = await visitor().say("POST", "/store/payment-collections", { cart_id: cartId })
      expect(collection.status).toBe(200)
      expect(collection.text).toContain("pp_billdesk_billdesk")
      expect(collection.text).not.toMatch(GATEWAY)
    })
  })

  describe("a customer's account", () => {
    it("opens its own orders and lists the paid ones, the unpaid ones only when asked for", async () => {
      const meera = await visitor().asCustomer("meera@example.com")
      const unpaid = (await meera.order()).paid.order.id
      const bought = (await meera.paidOrder()).paid.order.id
      for (const id of [unpaid, bought])
        expect((await meera.say("GET", `/store/orders/${id}`)).status).toBe(200)
      const list = async (query: string): Promise<string[]> => {
        const { body, text } = await meera.say("GET", `/store/orders${query}`)
        expect(text).not.toMatch(GATEWAY)
        return z
          .object({ orders: z.array(z.object({ id: z.string() })) })
          .parse(body)
          .orders.map((order) => order.id)
      }
      expect(await list("")).toEqual([bought])
      expect(await list("?fields=*payment_collections.payment_sessions")).toEqual([bought])
      expect(await list("?status=requires_action")).toEqual([unpaid])
      expect((await list("?status[]=requires_action&status[]=pending")).sort()).toEqual(
        [unpaid, bought].sort(),
      )
      expect((await visitor().say("GET", "/store/orders")).status).toBe(401)
    })
  })

  describe("an unpaid order in the admin", () => {
    it("cannot be sent, completed, marked paid, changed, transferred or given another collection", async () => {
      const { paid } = await visitor().order()
      const admin = await visitor().asAdmin()
      const order = paid.order.id
      const { id, payment, session, item } = await thingsOf(order)
      const before = await suite().books.moneyAndStock()
      const items = [{ id: item, quantity: 1 }]
      const refused: (readonly [string, string, string, object?])[] = [
        ["order_not_paid", "POST", `/admin/orders/${order}/fulfillments`, { items }],
        ["order_not_paid", "POST", `/admin/orders/${order}/fulfillments/ful_x/shipments`, { items }],
        ["order_not_paid", "POST", `/admin/orders/${order}/fulfillments/ful_x/mark-as-delivered`, {}],
        ["order_not_paid", "POST", `/admin/orders/${order}/complete`, {}],
        ["order_not_paid", "POST", `/admin/orders/${order}/archive`, {}],
        ["order_not_paid", "POST", `/admin/orders/${order}/transfer`, { customer_id: "cus_x" }],
        ["order_not_paid", "POST", `/admin/orders/${order}/transfer/guest`, { email: "a@example.com" }],
        [
          "payment_open",
          "POST",
          `/admin/orders/${order}/credit-lines`,
          { amount: 1, reference: "x", reference_id: "y" },
        ],
        [
          "waiting_at_billdesk",
          "POST",
          `/admin/orders/${order}/payment-sessions/authorize`,
          { payment_session_id: session },
        ],
        [
          "waiting_at_billdesk",
          "POST",
          "/admin/orders/order_other/payment-sessions/authorize",
          { payment_session_id: session },
        ],
        ["waiting_at_billdesk", "POST", "/admin/payment-collections", { order_id: order, amount: 100 }],
        ["waiting_at_billdesk", "POST", `/admin/payment-collections/${id}/mark-as-paid`, { order_id: order }],
        [
          "waiting_at_billdesk",
          "POST",
          `/admin/payment-collections/${id}/mark-as-paid`,
          { order_id: "order_other" },
        ],
        ["waiting_at_billdesk", "DELETE", `/admin/payment-collections/${id}`],
        ["payment_open", "POST", "/admin/order-edits", { order_id: order }],
        ["payment_open", "POST", `/admin/order-edits/${order}/items`, { items: [] }],
        ["payment_open", "POST", `/admin/order-edits/${order}/confirm`, {}],
        ["payment_open", "POST", `/admin/draft-orders/${order}/convert-to-order`, {}],
        ["payment_open", "POST", `/admin/draft-orders/${order}/edit`, {}],
        ["payment_open", "POST", "/admin/returns", { order_id: order }],
        ["payment_open", "POST", "/admin/claims", { order_id: order, type: "refund" }],
        ["payment_open", "POST", "/admin/exchanges", { order_id: order }],
      ]
      for (const [code, method, path, body] of refused) {
        const said = await admin.say(method, path, body)
        expect([path, said.status, said.body]).toMatchObject([path, 409, { code, type: "not_allowed" }])
        expect((await visitor().say(method, path, body)).status).toBe(401)
      }
      if (payment !== "pay_none")
        expect(await admin.say("POST", `/admin/payments/${payment}/capture`, {})).toMatchObject({
          status: 409,
          body: { code: "waiting_at_billdesk" },
        })
      expect(await suite().books.moneyAndStock()).toBe(before)
    })

    it("can be canceled, which ends its payment and refunds nothing", async () => {
      const { paid } = await visitor().order()
      const admin = await visitor().asAdmin()
      expect((await admin.say("POST", `/admin/orders/${paid.order.id}/cancel`)).status).toBe(200)
      expect(await suite().books.orderStatus(paid.order.id)).toBe("canceled")
      expect(await suite().books.count("billdesk_refund")).toBe(0)
    })
  })

  describe("a paid order in the admin", () => {
    it("is sent; its own payment is neither captured again nor replaced", async () => {
      const { paid } = await visitor().paidOrder()
      const admin = await visitor().asAdmin()
      const { id, payment, item } = await thingsOf(paid.order.id)
      for (const [method, path, body] of [
        ["POST", `/admin/payment-collections/${id}/mark-as-paid`, { order_id: paid.order.id }],
        ["DELETE", `/admin/payment-collections/${id}`],
        ["POST", `/admin/payments/${payment}/capture`, {}],
      ] as const)
        expect(await admin.say(method, path, body)).toMatchObject({
          status: 409,
          body: { code: "order_paid" },
        })
      const sent = await admin.say("POST", `/admin/orders/${paid.order.id}/fulfillments`, {
        items: [{ id: item, quantity: 1 }],
      })
      expect(sent.status).toBe(200)
      expect((await admin.say("POST", "/admin/order-edits", { order_id: paid.order.id })).status).toBe(200)
      expect((await admin.say("DELETE", `/admin/order-edits/${paid.order.id}`)).status).toBe(200)
    })

    it("is refunded once by BillDesk when it is canceled, even if that is pressed three times at once", async () => {
      const { paid } = await visitor().paidOrder()
      const admin = await visitor().asAdmin()
      const path = `/admin/orders/${paid.order.id}/cancel`
      const pressed = await Promise.all([1, 2, 3].map(() => admin.say("POST", path)))
      expect(pressed.map((said) => said.status)).toContain(200)
      expect(await suite().books.orderStatus(paid.order.id)).toBe("canceled")
      expect(await suite().books.count("billdesk_refund")).toBe(1)
      expect(await suite().books.count("refund")).toBe(1)
    })
  })

  describe("core's own webhook road", () => {
    it.each([
      "billdesk_billdesk",
      "BILLDESK_billdesk",
      "%62illdesk_billdesk",
      "billdesk_billdesk/",
      "pp_billdesk_billdesk",
    ])("does not exist as %s and changes nothing", async (provider) => {
      const { id } = await visitor().order()
      const token = await suite().gateway.book(id)
      const before = await suite().books.moneyAndStock()
      for (const body of [{ transaction_response: token }, { session_id: "payses_x", amount: 1 }, []])
        expect(await visitor().say("POST", `/hooks/payment/${provider}`, body)).toMatchObject({
          status: 404,
          body: { code: "no_such_webhook" },
        })
      expect(await suite().books.moneyAndStock()).toBe(before)
    })
  })
})
