import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Client } from "@medusajs/framework/pg"
import { AuthWorkflowEvents, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { sendLetter, writeBrandLetter } from "medusa-plugin-order-mail/letters"
import { workTurn } from "medusa-plugin-outbox/workflows"
import path from "node:path"
import { SmtpDouble } from "./smtp-double"
import { gateway } from "./store/gateway"
import { until } from "./until"

jest.setTimeout(120_000)

const STORE = path.join(__dirname, "store")
const PORT = 7926
const EMAIL = "ananya@example.in"
process.env["TEST_SMTP_URL"] = `smtp://shop:password@127.0.0.1:${PORT}`

const registered = z.object({ token: z.string() })

medusaIntegrationTestRunner({
  cwd: STORE,
  moduleName: "order-mail-letters",
  testSuite: ({ api, getContainer, dbConfig }) => {
    const http = api as {
      post(url: string, body: object, config?: object): Promise<{ status: number; data: unknown }>
    }
    let database: Client
    let smtp: SmtpDouble

    beforeEach(async () => {
      database = new Client({ connectionString: dbConfig.clientUrl })
      await database.connect()
      smtp = new SmtpDouble(PORT)
      await smtp.open()
    })
    afterEach(async () => {
      await smtp.close()
      await database.end()
    })

    const rows = async (sql: string): Promise<unknown[]> => {
      const answer: { rows: unknown[] } = await database.query(sql)
      return answer.rows
    }
    const deliveries = () => rows("select kind, state, last_code from outbox_delivery order by seq")
    const turn = () => workTurn(getContainer())
    const post = (url: string, body: object) => http.post(url, body, { validateStatus: () => true })
    const tokenIn = (text: string | undefined) => /reset\?token=([^&\s]+)/.exec(text ?? "")?.[1] ?? ""

    /** An account with a password, as the storefront opens it. */
    const register = async (email: string, metadata: Record<string, string> = {}) => {
      const answer = await post("/auth/customer/emailpass/register", { email, password: "old password 1" })
      registered.parse(answer.data)
      await getContainer()
        .resolve(Modules.CUSTOMER)
        .createCustomers({ email, first_name: "अनन्या", last_name: "शर्मा", has_account: true, metadata })
    }
    const ask = async (email: string) => {
      const before = (await rows("select 1 from outbox_delivery")).length
      const { status } = await post("/auth/customer/emailpass/reset-password", { identifier: email })
      expect(status).toBe(201)
      await until("it is remembered", async () => {
        return (await rows("select 1 from outbox_delivery")).length > before
      })
    }

    describe("a customer who asks for a new password", () => {
      test("gets one mail, whose link changes it", async () => {
        await register(EMAIL)
        await ask(EMAIL)
        await turn()
        const [mail, ...others] = await smtp.mails()
        expect(others).toEqual([])
        expect(mail).toMatchObject({
          to: [{ name: "अनन्या शर्मा", address: EMAIL }],
          subject: "Choose a new password for दुकान",
        })
        const token = tokenIn(mail?.text)
        const changed = await http.post(
          "/auth/customer/emailpass/update",
          { password: "new password 2" },
          { headers: { authorization: `Bearer ${token}` }, validateStatus: () => true },
        )
        expect(changed.status).toBe(200)
        const login = await post("/auth/customer/emailpass", { email: EMAIL, password: "new password 2" })
        expect(login.status).toBe(200)
      })

      test("who reads Hindi gets it in Hindi", async () => {
        await register("hindi@example.in", { locale: "hi-IN" })
        await ask("hindi@example.in")
        await turn()
        const [mail] = await smtp.mails()
        expect(mail?.subject).toContain("नया पासवर्ड चुनें")
      })

      test("who clicks twice gets the newest link at once, and no flood within the minute", async () => {
        await register("twice@example.in")
        await ask("twice@example.in")
        await ask("twice@example.in")
        await turn()
        expect(smtp.taken).toHaveLength(1)
        for (let time = 0; time < 5; time++) await ask("twice@example.in")
        await turn()
        await turn()
        expect(smtp.taken).toHaveLength(1)
        const states = z.array(z.object({ state: z.string(), last_code: z.string().nullable() }))
        const open = states.parse(await deliveries()).filter(({ state }) => state === "waiting")
        expect(open).toEqual([{ state: "waiting", last_code: "too_soon" }])
        const [mail] = await smtp.mails()
        // What was mailed first was the newest at its time.
        expect(tokenIn(mail?.text)).not.toBe("")
      })

      test("leaves no token and no address to read in the outbox", async () => {
        await register("quiet@example.in")
        await ask("quiet@example.in")
        await turn()
        const [mail] = await smtp.mails()
        const token = tokenIn(mail?.text)
        expect(token.length).toBeGreaterThan(40)
        const everything = JSON.stringify(
          await Promise.all(
            ["outbox_delivery", "outbox_attempt", "outbox_destination"].map((t) =>
              rows(`select * from ${t}`),
            ),
          ),
        )
        expect(everything).not.toContain(token)
        expect(everything).not.toContain(token.split(".")[2])
        expect(everything).not.toContain("quiet@example.in")
      })

      test("whose link's page cannot be named is put before a person, without the token", async () => {
        const { resetLink } = gateway()
        Object.assign(gateway(), {
          resetLink: (token: string) => {
            throw new Error(`no page for ${token}`)
          },
        })
        await register("pageless@example.in")
        await ask("pageless@example.in")
        await turn()
        Object.assign(gateway(), { resetLink })
        expect(await deliveries()).toMatchObject([{ state: "dead", last_code: "no_link" }])
        expect(JSON.stringify(await rows("select last_message from outbox_delivery"))).not.toContain("eyJ")
      })
    })

    test("an administrator's new password and an unknown address make no mail", async () => {
      await getContainer()
        .resolve(Modules.EVENT_BUS)
        .emit({
          name: AuthWorkflowEvents.PASSWORD_RESET,
          data: { entity_id: "admin@example.in", actor_type: "user", token: "a.b.c" },
        })
      await post("/auth/customer/emailpass/reset-password", { identifier: "nobody@example.in" })
      await new Promise((resolve) => setTimeout(resolve, 500))
      await turn()
      expect(await deliveries()).toEqual([])
    })

    test("a token that is none, or has run out, is mailed to nobody", async () => {
      const old = `e30.${Buffer.from(JSON.stringify({ jti: "j", exp: 1 })).toString("base64url")}.s`
      for (const token of ["not a token", old])
        await getContainer()
          .resolve(Modules.EVENT_BUS)
          .emit({
            name: AuthWorkflowEvents.PASSWORD_RESET,
            data: { entity_id: EMAIL, actor_type: "customer", token },
          })
      await until("both are remembered", async () => (await deliveries()).length === 2)
      await turn()
      expect(smtp.taken).toEqual([])
      expect(await deliveries()).toMatchObject([{ state: "superseded" }, { state: "superseded" }])
    })

    describe("a letter of another plugin", () => {
      const body = () =>
        writeBrandLetter(getContainer(), {
          preheader: "Back.",
          heading: "It is back",
          paragraphs: ["अब फिर से।"],
          button: { label: "See it", href: "https://shop.example/p/bottle" },
        })
      const letter = (over: object = {}) => ({
        to: EMAIL,
        subject: "It is back",
        ...body(),
        idempotencyKey: "notice_1",
        ...over,
      })

      test("is sent from the shop in the shop's look, under one Message-ID for one key", async () => {
        const first = await sendLetter(getContainer(), letter())
        const second = await sendLetter(getContainer(), letter())
        const other = await sendLetter(getContainer(), letter({ idempotencyKey: "notice_2" }))
        expect([first.kind, second.kind, other.kind]).toEqual(["done", "done", "done"])
        const mails = await smtp.mails()
        expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(2)
        expect(mails[0]).toMatchObject({
          from: { name: "दुकान", address: "orders@example.in" },
          to: [{ address: EMAIL }],
          subject: "It is back",
        })
        expect(mails[0]?.messageId).not.toContain("notice_1")
        expect(mails[0]?.html).toContain("अब फिर से।")
      })

      test("cannot bring a header of its own", async () => {
        await sendLetter(getContainer(), letter({ subject: "Hi\r\nBcc: all@example.in" }))
        const [mail] = await smtp.mails()
        expect(mail?.subject).toBe("Hi Bcc: all@example.in")
        expect(mail?.bcc ?? []).toEqual([])
      })

      test.each([
        "",
        "nobody",
        "a@b",
        "a@example.in\r\nBcc: b@example.in",
        `${"a".repeat(10_000)}@example.in`,
      ])("to an address that is none is refused", async (to) => {
        const verdict = await sendLetter(getContainer(), letter({ to }))
        expect(verdict).toMatchObject({ kind: "dead", code: "recipient_invalid", nothingSent: true })
        expect(smtp.taken).toEqual([])
      })

      test("whose answer is lost may have arrived, and one that is refused has not", async () => {
        smtp.moods = { losesAnswer: true }
        expect(await sendLetter(getContainer(), letter())).toMatchObject({
          kind: "retry",
          code: "answer_lost",
          nothingSent: false,
        })
        smtp.moods = { recipient: 550 }
        expect(await sendLetter(getContainer(), letter())).toMatchObject({ kind: "dead", nothingSent: true })
      })
    })
  },
})
