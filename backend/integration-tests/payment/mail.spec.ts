import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reconcilePayments } from "medusa-payment-billdesk/workflows"
import { startMailbox, type Mailbox } from "medusa-plugin-order-mail/mailbox"
import { workNow } from "medusa-plugin-outbox/workflows"
import { z } from "zod"
import { loadSettings } from "../../src/config/env"
import { mailFolder } from "../../src/config/plugin-options"
import { openSuite } from "./open-suite"
import type { PaymentAnswer } from "./shopper"

const mailShape = z.object({ id: z.string(), to: z.string(), subject: z.string(), text: z.string() })
const listShape = z.object({ mails: z.array(z.object({ id: z.string() })) })
const deliveryShape = z.object({ kind: z.string(), state: z.string(), wait: z.number() })

openSuite("hmac", 9916, (suite) => {
  let mailbox: Mailbox
  beforeAll(async () => {
    mailbox = await startMailbox({ folder: mailFolder(loadSettings().dataDir) })
  })
  afterAll(() => mailbox.close())

  const read = async (path: string): Promise<unknown> => (await fetch(`${mailbox.url}${path}`)).json()
  /** The mails that name this order's page, newest first. */
  const mailsOf = async ({ order }: PaymentAnswer) => {
    const { mails } = listShape.parse(await read("/mails"))
    const whole = await Promise.all(mails.map(({ id }) => read(`/mails/${id}.json`)))
    return whole
      .map((answer) => z.object({ mail: mailShape }).parse(answer).mail)
      .filter(({ text }) => text.includes(order.id))
  }
  const sql = async (text: string, values: string[] = []): Promise<unknown[]> => {
    const answer: unknown = await suite()
      .container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw(text, values)
    return z.object({ rows: z.array(z.unknown()) }).parse(answer).rows
  }
  const deliveriesOf = async ({ order }: PaymentAnswer) =>
    z.array(deliveryShape).parse(
      await sql(
        `select kind, state, extract(epoch from due_at - now())::float8 as wait from outbox_delivery
         where destination = 'mail' and payload ->> 'order_id' = ? order by seq`,
        [order.id],
      ),
    )
  const makeDue = () => sql("update outbox_delivery set due_at = now() where state = 'waiting'")
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    const deadline = Date.now() + 30_000
    while (!(await isSo())) {
      if (Date.now() > deadline) throw new Error("It never came about.")
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  const placed = async () => {
    const paid = await suite().shopper.order([["LS-INSBOT-EME", 1]])
    return { paid, id: (await suite().gateway.orderIds()).at(-1) ?? "" }
  }
  /** @returns the page that the shopper is sent to */
  const comeBack = async (id: string, members: Record<string, unknown> = {}): Promise<string> => {
    const token = await suite().gateway.book(id, members)
    return suite().doors.comeBack({ transaction_response: token, orderid: id })
  }
  const declined = async () => {
    const { paid, id } = await placed()
    const page = await comeBack(id, { auth_status: "0399" })
    await until(async () => (await deliveriesOf(paid)).length > 0)
    return { paid, id, page }
  }

  it("a paid order is confirmed once, under its number and with the page the shopper came back to", async () => {
    const { paid, id } = await placed()
    const form = { transaction_response: await suite().gateway.book(id), orderid: id }
    const page = await suite().doors.comeBack(form)
    await suite().doors.comeBack(form)
    await until(async () => (await deliveriesOf(paid)).length > 0)
    await workNow(suite().container)
    await reconcilePayments(suite().container, "all_open")
    await workNow(suite().container)
    await until(async () => (await mailsOf(paid)).length > 0)
    const mails = await mailsOf(paid)
    expect(mails).toHaveLength(1)
    const { number } = (await suite().shopper.look(paid)).order
    expect(number).toMatch(/^SL\d+$/)
    expect(mails[0]).toMatchObject({
      subject: `Order ${number ?? ""} is confirmed, Asha Rao`,
      to: "Asha Rao <asha@example.com>",
    })
    expect(mails[0]?.text).toContain(page)
    expect(mails[0]?.text).toMatch(/Total: ₹[\d,]+\.\d\d\n {2}Inclusive of all taxes \(₹/)
  })

  it("a declined payment is told after three minutes, with the page where the same order can be paid", async () => {
    const { paid, page } = await declined()
    await workNow(suite().container)
    const [waiting] = await deliveriesOf(paid)
    expect(waiting).toMatchObject({ kind: "payment_failed", state: "waiting" })
    expect(waiting?.wait).toBeGreaterThan(150)
    await makeDue()
    await workNow(suite().container)
    await until(async () => (await mailsOf(paid)).length > 0)
    const [mail] = await mailsOf(paid)
    expect(mail?.subject).toMatch(/^Payment failed for order \d+, Asha Rao$/)
    expect(mail?.text).toContain(`Pay again:\n${page}\n`)
    expect(page).toContain(`/order/${paid.order.id}?t=${paid.token}`)
  })

  it("a declined payment whose event was lost is found by the sweep", async () => {
    const { paid } = await declined()
    await sql("delete from outbox_delivery where payload ->> 'order_id' = ?", [paid.order.id])
    await workNow(suite().container)
    expect(await deliveriesOf(paid)).toMatchObject([{ kind: "payment_failed", state: "waiting" }])
  })

  it("who tries again is not told of the first failure: neither while paying nor after", async () => {
    const { paid } = await declined()
    await suite().send("POST", `/store/orders/${paid.order.id}/payment-attempts?token=${paid.token}`)
    const again = (await suite().gateway.orderIds()).at(-1) ?? ""
    await makeDue()
    await workNow(suite().container)
    await until(async () => (await deliveriesOf(paid))[0]?.state === "superseded")
    await comeBack(again)
    await until(async () => (await deliveriesOf(paid)).length === 2)
    await workNow(suite().container)
    await until(async () => (await deliveriesOf(paid))[1]?.state === "done")
    const subjects = (await mailsOf(paid)).map(({ subject }) => subject)
    expect(subjects).toEqual([expect.stringContaining("is confirmed")])
  })

  it("an order whose time has run out is not offered for payment any more", async () => {
    const { paid } = await declined()
    await suite().books.letTimePass(paid.order.id, 60)
    await makeDue()
    await workNow(suite().container)
    await until(async () => (await deliveriesOf(paid))[0]?.state === "superseded")
    expect(await mailsOf(paid)).toEqual([])
  })
})
