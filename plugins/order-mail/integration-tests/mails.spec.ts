import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Client } from "@medusajs/framework/pg"
import { Modules, PaymentEvents } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { workNow, workTurn } from "medusa-plugin-outbox/workflows"
import path from "node:path"
import { placeOrder } from "./orders"
import { SmtpDouble } from "./smtp-double"
import { gateway } from "./store/gateway"
import { until } from "./until"

jest.setTimeout(300_000)

const STORE = path.join(__dirname, "store")
const PORT = 7925
const PASSWORD = "c4n4ry-p4ssw0rd"
process.env["TEST_SMTP_URL"] = `smtp://shop:${PASSWORD}@127.0.0.1:${PORT}`

medusaIntegrationTestRunner({
  cwd: STORE,
  moduleName: "order-mail",
  testSuite: ({ getContainer, dbConfig }) => {
    let database: Client
    let smtp: SmtpDouble

    beforeEach(async () => {
      database = new Client({ connectionString: dbConfig.clientUrl })
      await database.connect()
      smtp = new SmtpDouble(PORT)
      await smtp.open()
      Object.assign(gateway(), { mayPayAgain: () => true, failedPayments: async function* () {} })
    })
    afterEach(async () => {
      await smtp.close()
      await database.end()
    })

    const rows = async (sql: string, values: unknown[] = []): Promise<unknown[]> => {
      const answer: { rows: unknown[] } = await database.query(sql, values)
      return answer.rows
    }
    const deliveries = () =>
      rows(
        "select kind, state, tries, last_code, last_message, may_have_arrived, remote_reference from outbox_delivery order by seq",
      )
    const turn = () => workTurn(getContainer())
    const makeDue = () =>
      rows("update outbox_delivery set due_at = now() where state in ('waiting','sending')")
    const tell = (name: string, data: Record<string, string>) =>
      getContainer().resolve(Modules.EVENT_BUS).emit({ name, data })
    const count = async () => (await rows("select 1 from outbox_delivery")).length
    /** Pays, and lets the event arrive as often as it likes. */
    const paid = async (email?: string, times = 1) => {
      const order = await placeOrder(getContainer(), email)
      const payment = await order.pay()
      for (let time = 0; time < times; time++) await tell(PaymentEvents.CAPTURED, { id: payment })
      await until("the confirmation is remembered", async () => (await count()) > 0)
      return order.orderId
    }
    const failed = async () => {
      const order = await placeOrder(getContainer())
      await tell("test-gateway.failed", { order_id: order.orderId, attempt_id: "attempt_1" })
      await until("the failure is remembered", async () => (await count()) > 0)
      return order
    }

    describe("a paid order", () => {
      test("is confirmed once, however often it is told, in Devanagari and rupees", async () => {
        const orderId = await paid(undefined, 3)
        await Promise.all([turn(), turn()])
        await workNow(getContainer())
        const mails = await smtp.mails()
        expect(mails).toHaveLength(1)
        const [mail] = mails
        expect(mail).toMatchObject({
          from: { name: "दुकान", address: "orders@example.in" },
          to: [{ name: "अनन्या शर्मा", address: "ananya@example.in" }],
          replyTo: [{ address: "care@example.in" }],
        })
        expect(mail?.subject).toMatch(/^Order \d+ is confirmed, अनन्या शर्मा$/)
        for (const part of [mail?.text, mail?.html]) {
          expect(part).toContain("₹1,22,997.00")
          expect(part).toContain("यात्रा बैग")
          expect(part).toContain("१२ महात्मा गांधी मार्ग")
          expect(part).toContain(`https://shop.example/order/${orderId}?t=token`)
        }
        expect(mail?.text).toContain("2 × Insulated bottle: ₹2,998.00")
        expect(mail?.headers).toContainEqual(
          expect.objectContaining({ key: "auto-submitted", value: "auto-generated" }),
        )
        expect(await deliveries()).toMatchObject([
          { kind: "order_confirmation", state: "done", remote_reference: mail?.messageId?.slice(1, -1) },
        ])
      })

      test("whose event was lost is found by the sweep", async () => {
        const order = await placeOrder(getContainer())
        await order.pay()
        await placeOrder(getContainer())
        expect(await count()).toBe(0)
        await turn()
        expect(await smtp.mails()).toHaveLength(1)
      })

      test("that was canceled before its mail went out is not confirmed", async () => {
        const orderId = await paid()
        await getContainer().resolve(Modules.ORDER).cancel(orderId)
        await turn()
        expect(smtp.taken).toEqual([])
        expect(await deliveries()).toMatchObject([{ state: "superseded" }])
      })

      test("without an address that can be written to is put before a person", async () => {
        await paid("ananya at example")
        await turn()
        expect(smtp.taken).toEqual([])
        expect(await deliveries()).toMatchObject([{ state: "dead", last_code: "recipient_invalid" }])
      })
    })

    describe("a failed payment", () => {
      test("is told with the way to pay again, and not before its time", async () => {
        const { orderId } = await failed()
        await turn()
        await workNow(getContainer())
        expect(smtp.taken).toEqual([])
        const wait = z
          .tuple([z.object({ seconds: z.number() })])
          .parse(
            await rows("select extract(epoch from due_at - now())::float8 as seconds from outbox_delivery"),
          )
        expect(wait[0].seconds).toBeGreaterThan(170)
        expect(wait[0].seconds).toBeLessThanOrEqual(180)
        await makeDue()
        await turn()
        const [mail] = await smtp.mails()
        expect(mail?.subject).toMatch(/^Payment failed for order \d+, अनन्या शर्मा$/)
        for (const part of [mail?.text, mail?.html])
          expect(part).toContain(`https://shop.example/order/${orderId}?t=token`)
      })

      test("of an order that was paid meanwhile is not told, and the confirmation waits for no failure", async () => {
        const { pay } = await failed()
        await tell(PaymentEvents.CAPTURED, { id: await pay() })
        await until("the confirmation is remembered", async () => (await count()) === 2)
        await turn()
        expect((await smtp.mails()).map(({ subject }) => subject)).toEqual([
          expect.stringContaining("is confirmed"),
        ])
        await makeDue()
        await turn()
        expect(smtp.taken).toHaveLength(1)
        expect(await deliveries()).toMatchObject([
          { kind: "payment_failed", state: "superseded" },
          { kind: "order_confirmation", state: "done" },
        ])
      })

      test("is not told once the gateway says that it cannot be paid again", async () => {
        await failed()
        Object.assign(gateway(), { mayPayAgain: () => false })
        await makeDue()
        await turn()
        expect(smtp.taken).toEqual([])
        expect(await deliveries()).toMatchObject([{ state: "superseded" }])
      })

      test("whose event was lost is found by the sweep, at the time it would have had", async () => {
        const { orderId } = await placeOrder(getContainer())
        const failedAt = new Date(Date.now() - 600_000)
        const asked: Date[] = []
        Object.assign(gateway(), {
          failedPayments: async function* (since: Date) {
            asked.push(since)
            yield { orderId, attemptId: "attempt_1", failedAt }
          },
        })
        await turn()
        expect(await smtp.mails()).toHaveLength(1)
        expect(asked).toHaveLength(1)
        await tell("test-gateway.failed", { order_id: orderId, attempt_id: "attempt_1" })
        await workNow(getContainer())
        expect(await smtp.mails()).toHaveLength(1)
      })
    })

    describe("the mail server", () => {
      test("that is down pauses all mail, burns no try, and everything follows when it is back", async () => {
        await smtp.close()
        await paid()
        await turn()
        expect(await deliveries()).toMatchObject([{ state: "waiting", tries: 0, may_have_arrived: false }])
        expect(await rows("select pause_code from outbox_destination where name = 'mail'")).toEqual([
          { pause_code: "server_unreachable" },
        ])
        await smtp.open()
        await rows("update outbox_destination set probe_at = now() where name = 'mail'")
        await makeDue()
        await turn()
        expect(smtp.taken).toHaveLength(1)
        expect(await rows("select paused_at from outbox_destination where name = 'mail'")).toEqual([
          { paused_at: null },
        ])
      })

      test("that refuses the shopper's mailbox has the last word, and a person reads why", async () => {
        smtp.moods = { recipient: 550 }
        await paid()
        await turn()
        const words: unknown = expect.stringMatching(/refuses the shopper's address.*\(550\)$/)
        expect(await deliveries()).toMatchObject([
          {
            state: "dead",
            last_code: "recipient_refused",
            last_message: words,
            may_have_arrived: false,
          },
        ])
        const attempts = JSON.stringify(await rows("select * from outbox_attempt"))
        expect(attempts).toContain("No such user here")
      })

      test("that takes nothing for now is asked again", async () => {
        smtp.moods = { recipient: 450 }
        await paid()
        await turn()
        expect(await deliveries()).toMatchObject([
          { state: "waiting", tries: 1, last_code: "refused_for_now", may_have_arrived: false },
        ])
        smtp.moods = {}
        await makeDue()
        await turn()
        expect(smtp.taken).toHaveLength(1)
      })

      test("that refuses our password pauses all mail until a person resumes, and the password is nowhere", async () => {
        smtp.moods = { login: 535 }
        await paid()
        await turn()
        expect(
          await rows("select pause_code, probe_every from outbox_destination where name = 'mail'"),
        ).toEqual([{ pause_code: "login_refused", probe_every: null }])
        expect(await deliveries()).toMatchObject([{ state: "waiting", tries: 0 }])
        const everything = await Promise.all(
          ["outbox_delivery", "outbox_attempt", "outbox_destination"].map((table) =>
            rows(`select * from ${table}`),
          ),
        )
        expect(JSON.stringify(everything)).not.toContain(PASSWORD)
      })

      test("that takes a mail and loses its answer gets it again under the same Message-ID", async () => {
        smtp.moods = { losesAnswer: true }
        await paid()
        await turn()
        expect(await deliveries()).toMatchObject([
          { state: "waiting", tries: 1, last_code: "answer_lost", may_have_arrived: true },
        ])
        smtp.moods = {}
        await makeDue()
        await turn()
        const ids = (await smtp.mails()).map(({ messageId }) => messageId)
        expect(ids).toHaveLength(2)
        expect(new Set(ids).size).toBe(1)
      })
    })

    test("a worker that is killed between the server's yes and the record of it leaves the same Message-ID to the next one", async () => {
      await paid()
      await turn()
      // As the kill leaves it: in flight, its lease over, and nobody to say that it arrived.
      await rows(
        "update outbox_delivery set state = 'sending', claim_token = 't', remote_reference = null, finished_at = null, due_at = now()",
      )
      await turn()
      const ids = (await smtp.mails()).map(({ messageId }) => messageId)
      expect(ids).toHaveLength(2)
      expect(ids[1]).toBe(ids[0])
      expect(await deliveries()).toMatchObject([{ state: "done", tries: 1 }])
    })

    test("a mail that arrived and that a person sends again is a new one, which no mailbox folds away", async () => {
      await paid()
      await turn()
      await rows("update outbox_delivery set state = 'waiting', finished_at = null, due_at = now()")
      await turn()
      const ids = (await smtp.mails()).map(({ messageId }) => messageId)
      expect(new Set(ids).size).toBe(2)
    })
  },
})
