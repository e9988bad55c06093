import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  cancelOrderFulfillmentWorkflow,
  cancelOrderWorkflow,
  refundPaymentWorkflow,
} from "@medusajs/medusa/core-flows"
import path from "node:path"
import { openWarehouse, payOrder, placeOrder } from "./bought-order"
import { pagesOf } from "./pages-of"
import { Visitor } from "./visitor"

jest.setTimeout(300_000)

const TOTAL = 2 * 1499 + 649 + 79
/** Matchers say that they are anything; here it is enough to know that they are something. */
const TEXT: unknown = expect.any(String)
const containing = (...parts: unknown[]): unknown => expect.arrayContaining(parts)
const NOT_FOUND = { code: "order_not_found", type: "not_found" }

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "order-tracking",
  testSuite: ({ api, getContainer }) => {
    let visitor: Visitor
    beforeEach(async () => {
      visitor = await Visitor.enter(api, getContainer())
    })

    const track = (id: string, token = `key-of-${id}`) =>
      visitor.say("GET", `/store/orders/${id}/tracking?token=${token}`)
    const receipt = (id: string, token = `key-of-${id}`) =>
      visitor.say("GET", `/store/orders/${id}/receipt?token=${token}`)
    const lookUp = (number: unknown, mobile: unknown, who = visitor) =>
      who.say("POST", "/store/order-lookups", { number, mobile })
    const name = (id: string, number: string) =>
      getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(`update "order" set custom_display_id = ? where id = ?`, [number, id])
    const countedNumber = async (id: string) => {
      const { display_id } = await getContainer().resolve(Modules.ORDER).retrieveOrder(id)
      return String(display_id)
    }

    describe("an order is looked up", () => {
      test("by its number and the mobile it is delivered to, however they are typed", async () => {
        const id = await placeOrder(getContainer())
        await name(id, "SL1000123")
        for (const [number, mobile] of [
          ["SL1000123", "9876543210"],
          [" sl 1000 123", "+91 98765-43210"],
          ["#sl1000123", "९८७६५४३२१०"],
        ]) {
          const said = await lookUp(number, mobile)
          expect(said.body).toEqual({ order: { id, token: `key-of-${id}` } })
          expect(said.headers["cache-control"]).toBe("no-store")
        }
      })

      test("by the counted number that an unpaid order is called by, also when its mobile is stored otherwise", async () => {
        const id = await placeOrder(getContainer(), { address: { phone: "098765 43210" } })
        const said = await lookUp(await countedNumber(id), "9876543210")
        expect(said).toMatchObject({ status: 200, body: { order: { id } } })
      })

      test("in vain with a wrong mobile, a wrong number or both: one answer, letter for letter, and as many questions", async () => {
        const id = await placeOrder(getContainer())
        await name(id, "SL1000123")
        const db = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        let asked = 0
        const count = (): void => void (asked += 1)
        const costOf = async (number: string, mobile: string) => {
          asked = 0
          db.on("query", count)
          const { status, body } = await lookUp(number, mobile)
          db.removeListener("query", count)
          return { status, body, asked }
        }
        const right = await costOf("SL1000123", "9876543210")
        const wrong = [
          await costOf("SL1000123", "9876543211"),
          await costOf("SL1000124", "9876543210"),
          await costOf("SL9", "6000000000"),
        ]
        expect(right.status).toBe(200)
        expect(wrong[0]).toMatchObject({ status: 404, body: NOT_FOUND })
        expect(wrong[1]).toEqual(wrong[0])
        expect(wrong[2]).toEqual(wrong[0])
        expect(wrong[0]?.asked).toBe(right.asked)
      })

      test.each([
        [{}, "invalid_order_number"],
        [[], "invalid_order_number"],
        [{ number: 5, mobile: "9876543210" }, "invalid_order_number"],
        [{ number: "SL1\u0000", mobile: "9876543210" }, "invalid_order_number"],
        [{ number: "🙂", mobile: "9876543210" }, "invalid_order_number"],
        [{ number: "தமிழ்", mobile: "9876543210" }, "invalid_order_number"],
        [{ number: "x".repeat(10_000), mobile: "9876543210" }, "invalid_order_number"],
        [{ number: "' or 1=1 --", mobile: "9876543210" }, "invalid_order_number"],
        [{ number: "SL1", mobile: "12345" }, "invalid_mobile"],
        [{ number: "SL1", mobile: "9".repeat(10_000) }, "invalid_mobile"],
        [{ number: "SL1", mobile: "\u0000" }, "invalid_mobile"],
      ])("%#: what nobody can mean gets a clean answer", async (sent, code) => {
        const said = await visitor.say("POST", "/store/order-lookups", sent)
        expect(said).toMatchObject({ status: 400, body: { code, message: TEXT } })
      })

      test("only so often in vain from one address; whoever is right is never held up there", async () => {
        const id = await placeOrder(getContainer())
        await name(id, "SL777")
        const stranger = visitor.from("203.0.113.77")
        for (let i = 0; i < 15; i += 1)
          expect(await lookUp("SL777", "9876543210", stranger)).toMatchObject({ status: 200 })
        for (let i = 0; i < 10; i += 1)
          expect(await lookUp(`SLX${i}`, "9876543210", stranger)).toMatchObject({ status: 404 })
        const refused = await lookUp("SLX11", "9876543210", stranger)
        expect(refused).toMatchObject({ status: 429, body: { code: "too_many_requests" } })
        expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0)
      })

      test("only so often in vain by one number, from however many addresses, whether or not it exists", async () => {
        for (const number of ["SL888", "SL889"]) {
          if (number === "SL888") await name(await placeOrder(getContainer()), number)
          for (let i = 0; i < 10; i += 1) {
            const someone = visitor.from(`198.51.100.${i + 1}`)
            expect(await lookUp(number, `60000000${10 + i}`, someone)).toMatchObject({ status: 404 })
          }
          const next = await lookUp(number, "6000000099", visitor.from("198.51.100.99"))
          expect(next.status).toBe(429)
        }
      })
    })

    describe("the key of an order", () => {
      const keyOf = (id: string, who = visitor) => who.say("GET", `/store/customers/me/orders/${id}/token`)

      test("is handed to the customer whose order it is, and to nobody else", async () => {
        const id = await placeOrder(getContainer())
        const owner = await visitor.signedIn("asha@example.in")
        const other = await visitor.signedIn("ravi@example.in")
        await getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw(`update "order" set customer_id = ? where id = ?`, [owner.customerId, id])
        const key = await keyOf(id, owner.visitor)
        expect(key).toMatchObject({ status: 200, body: { order: { id, token: `key-of-${id}` } } })
        expect(key.headers["cache-control"]).toBe("no-store")
        expect(await keyOf(id, other.visitor)).toMatchObject({ status: 404, body: NOT_FOUND })
        expect(await keyOf("order_none", owner.visitor)).toMatchObject({ status: 404, body: NOT_FOUND })
        expect((await keyOf(id)).status).toBe(401)
      })
    })

    describe("an order is tracked", () => {
      test("by its token alone; a wrong one, none and an unknown order are answered alike", async () => {
        const id = await placeOrder(getContainer())
        expect((await track(id)).status).toBe(200)
        const wrong = await track(id, "wrong")
        expect(wrong).toMatchObject({ status: 404, body: NOT_FOUND })
        for (const other of [
          await track("order_unknown"),
          await track("order_unknown", "wrong"),
          await visitor.say("GET", `/store/orders/${id}/tracking`),
          await visitor.say("GET", `/store/orders/${id}/tracking?token=a&token=b`),
          await track(id, "%00"),
          await track(id, "🙂".repeat(500)),
          await receipt(id, "wrong"),
        ])
          expect({ status: other.status, body: other.body }).toEqual({ status: 404, body: wrong.body })
      })

      test("with wrong tokens only so often from one address", async () => {
        const id = await placeOrder(getContainer())
        const stranger = visitor.from("203.0.113.200")
        for (let i = 0; i < 20; i += 1) await stranger.say("GET", `/store/orders/${id}/tracking?token=${i}`)
        expect((await stranger.say("GET", `/store/orders/${id}/tracking?token=x`)).status).toBe(429)
        expect((await stranger.say("GET", `/store/orders/${id}/tracking?token=key-of-${id}`)).status).toBe(
          200,
        )
      })

      test("from placed to delivered, parcel by parcel, with the tax that is in it to the paisa", async () => {
        const container = getContainer()
        const id = await placeOrder(container)
        await name(id, "SL1000123")
        const placed = await track(id)
        expect(placed.headers["cache-control"]).toBe("no-store")
        expect(placed.body).toMatchObject({
          order: {
            id,
            number: "SL1000123",
            status: "placed",
            items: containing({ title: "Insulated bottle", variant_title: null, quantity: 2, total: 2998 }),
          },
          shipments: [],
          delivery: {
            name: "Standard delivery",
            promise: null,
            address: {
              full_name: "Asha Rao",
              address_1: "12 MG Road",
              address_2: "Near the lake",
              city: "Pune",
              state: "Maharashtra",
              pincode: "411001",
            },
          },
          // 649 · 12/112 = 69.5357…; (2998 + 79) · 18/118 = 469.3728…; together 538.9085…
          tax_lines: [
            { label: "GST 12 %", rate: 12, taxable: 579.46, amount: 69.54 },
            { label: "GST 18 %", rate: 18, taxable: 2607.63, amount: 469.37 },
          ],
          totals: {
            currency_code: "inr",
            original_item_total: 3647,
            item_total: 3647,
            shipping_total: 79,
            discount_total: 0,
            adjustment_total: 0,
            tax_total: 538.91,
            total: TOTAL,
          },
          refunds: [],
          payment: { status: "unpaid" },
        })

        await payOrder(container, id, TOTAL)
        expect((await track(id)).body).toMatchObject({
          order: { status: "paid" },
          payment: { status: "paid", method: "UPI" },
        })

        const warehouse = await openWarehouse(container)
        const first = await warehouse.pack(id, 2)
        expect((await track(id)).body).toMatchObject({
          order: { status: "partially_packed" },
          shipments: [
            {
              id: first,
              status: "packed",
              packed_at: TEXT,
              shipped_at: null,
              items: [{ title: "Insulated bottle", variant_title: null, quantity: 2 }],
              tracking: [],
            },
          ],
        })

        const second = await warehouse.pack(id, 1, 1)
        await warehouse.ship(id, { parcel: first, quantity: 2, url: "https://track.example/AWB123" })
        await warehouse.ship(id, { parcel: second, line: 1, quantity: 1, url: "javascript:alert(1)" })
        const { body } = await track(id)
        expect(body).toMatchObject({ order: { status: "shipped" } })
        expect(body).toMatchObject({
          shipments: containing(
            expect.objectContaining({
              id: first,
              status: "shipped",
              shipped_at: TEXT,
              tracking: [{ number: "AWB123", url: "https://track.example/AWB123" }],
            }),
            expect.objectContaining({ id: second, tracking: [{ number: "AWB123", url: null }] }),
          ),
        })

        const fulfillments = container.resolve(Modules.FULFILLMENT)
        for (const parcel of [first, second])
          await fulfillments.updateFulfillment(parcel, { delivered_at: new Date() })
        expect((await track(id)).body).toMatchObject({ order: { status: "delivered" } })
      })

      test("names a parcel that was called back, and the order is paid again", async () => {
        const container = getContainer()
        const id = await placeOrder(container)
        await payOrder(container, id, TOTAL)
        const warehouse = await openWarehouse(container)
        const parcel = await warehouse.pack(id, 1)
        await cancelOrderFulfillmentWorkflow(container).run({
          input: { order_id: id, fulfillment_id: parcel },
        })
        expect((await track(id)).body).toMatchObject({
          order: { status: "paid" },
          shipments: [{ id: parcel, status: "canceled", canceled_at: TEXT }],
        })
      })

      test("tells money that was given back, and how far it has come", async () => {
        const container = getContainer()
        const id = await placeOrder(container)
        const payment = await payOrder(container, id, TOTAL)
        await refundPaymentWorkflow(container).run({ input: { payment_id: payment, amount: 100.5 } })
        expect((await track(id)).body).toMatchObject({
          order: { status: "paid" },
          payment: { status: "partially_refunded" },
          refunds: [{ amount: 100.5, status: "pending", at: TEXT }],
        })
        const [page] = pagesOf((await receipt(id)).file)
        expect(page).toMatch(/Refunds .* ₹100\.50 On its way to you/)
      })

      test("canceled is canceled, with its money given back", async () => {
        const container = getContainer()
        const id = await placeOrder(container)
        await payOrder(container, id, TOTAL)
        await cancelOrderWorkflow(container).run({ input: { order_id: id } })
        expect((await track(id)).body).toMatchObject({
          order: { status: "canceled" },
          payment: { status: "refunded" },
          refunds: [{ amount: TOTAL }],
        })
        expect((await receipt(id)).status).toBe(200)
      })
    })

    describe("a receipt", () => {
      test("is there once the order is paid, as a file to keep", async () => {
        const container = getContainer()
        const id = await placeOrder(container)
        await name(id, "SL1000123")
        const early = await receipt(id)
        expect(early).toMatchObject({ status: 409, body: { code: "order_not_paid" } })
        await payOrder(container, id, TOTAL)
        const said = await receipt(id)
        expect(said.status).toBe(200)
        expect(said.headers).toMatchObject({
          "content-type": "application/pdf",
          "content-disposition": 'attachment; filename="receipt-SL1000123.pdf"',
          "cache-control": "no-store",
          "x-content-type-options": "nosniff",
        })
        const [page] = pagesOf(said.file)
        for (const words of [
          "Payment receipt",
          "ŠKODA",
          "SL1000123",
          "TXN0042",
          "UPI",
          "Asha Rao",
          "not a tax invoice",
          "₹3,726.00",
          "469.37",
        ])
          expect(page).toContain(words)
      })

      test("of sixty lines has all of them", async () => {
        const container = getContainer()
        const lines = Array.from({ length: 60 }, (_, index) => ({
          title: `Thing ${index + 1}`,
          quantity: 1,
          unit_price: 10.01 + index,
          rate: [5, 12, 18][index % 3] ?? 18,
        }))
        const id = await placeOrder(container, { lines })
        const total = lines.reduce((sum, line) => sum + line.unit_price, 79)
        await payOrder(container, id, Math.round(total * 100) / 100)
        const pages = pagesOf((await receipt(id)).file)
        expect(pages.length).toBeGreaterThan(1)
        for (const { title } of lines) expect(pages.join(" ")).toContain(title)
      })

      test("is made of whatever people wrote", async () => {
        const container = getContainer()
        const nasty = "🙂 தமிழ் বাংলা نام <script> \u202e \ud83d क्ष".repeat(20)
        const id = await placeOrder(container, {
          lines: [{ ...{ title: nasty, quantity: 1, unit_price: 100 } }],
          address: { first_name: nasty, last_name: nasty, address_1: nasty, city: nasty },
        })
        await payOrder(container, id, 179)
        expect((await track(id)).status).toBe(200)
        const said = await receipt(id)
        expect(said.status).toBe(200)
        expect(pagesOf(said.file).join(" ")).toContain("₹179.00")
      })
    })
  },
})
