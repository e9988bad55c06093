import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Client } from "@medusajs/framework/pg"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { sweepStock, tidyNotices } from "medusa-plugin-back-in-stock/workflows"
import { workTurn } from "medusa-plugin-outbox/workflows"
import { MailFolder } from "./mail-folder"
import { openShop, sell } from "./shop"
import type { Shop, Sold } from "./shop"
import { interrupt } from "./store/interruption"
import { START_LINE, startSweeping, STORE } from "./sweeping-process"
import { until } from "./until"

jest.setTimeout(300_000)

const folder = new MailFolder()
process.env["TEST_MAIL_FOLDER"] = folder.path

interface Answer {
  readonly status: number
  readonly data: unknown
}
interface Http {
  request(config: object): Promise<Answer>
}

medusaIntegrationTestRunner({
  cwd: STORE,
  moduleName: "back-in-stock",
  testSuite: ({ api, getContainer, dbConfig }) => {
    const http = api as Http
    let database: Client
    let shop: Shop
    let sold: Sold
    /** A mailbox of its own for each test, since each has only so many turns in an hour. */
    let me: string
    let readerNumber = 0

    beforeEach(async () => {
      database = new Client({ connectionString: dbConfig.clientUrl })
      await database.connect()
      shop = await openShop(getContainer())
      sold = await sell(getContainer(), shop)
      readerNumber += 1
      me = `ananya${readerNumber}@example.in`
      folder.empty()
      interrupt(undefined)
    })
    afterEach(() => database.end())
    afterAll(() => folder.remove())

    const rows = async (sql: string, values: unknown[] = []): Promise<unknown[]> => {
      const answer: { rows: unknown[] } = await database.query(sql, values)
      return answer.rows
    }
    const call = (method: string, url: string, data?: unknown, headers = shop.storeHeaders) =>
      http.request({ method, url, data, headers, validateStatus: () => true })
    const note = (over: object = {}) =>
      call("POST", "/store/stock-notices", {
        variant_id: sold.variantId,
        email: me,
        consent: true,
        ...over,
      })
    const notices = () =>
      rows("select id, email, email_digest, state, round from back_in_stock_notice order by seq")
    const noticeId = async (): Promise<string> => {
      const [row] = z.array(z.object({ id: z.string() })).parse(await notices())
      return row?.id ?? ""
    }
    const deliveries = () => rows("select subject, state from outbox_delivery order by seq")
    /** As an import or another plugin writes stock: no workflow, no event of one. */
    const stockIs = (quantity: number, locationId = shop.locationId) =>
      getContainer()
        .resolve(Modules.INVENTORY)
        .updateInventoryLevels([
          { inventory_item_id: sold.itemId, location_id: locationId, stocked_quantity: quantity },
        ])
    const sweep = () => sweepStock(getContainer())
    const turn = () => workTurn(getContainer())
    const tokenIn = async () => {
      const [mail] = await folder.mails()
      return /\/stock-notice\/(\w+)\?t=([\w-]+)/.exec(mail?.text ?? "")?.slice(1) ?? []
    }

    describe("what is sold out", () => {
      test("and comes back by the admin is told once, in one mail that says what, for how much and how to be forgotten", async () => {
        expect(await note()).toMatchObject({ status: 202, data: { status: "noted" } })
        await sweep()
        expect(await deliveries()).toEqual([])
        const restocked = await call(
          "POST",
          `/admin/inventory-items/${sold.itemId}/location-levels/${shop.locationId}`,
          { stocked_quantity: 4 },
          shop.adminHeaders,
        )
        expect(restocked.status).toBe(200)
        await until("it is announced by the event", async () => (await deliveries()).length === 1)
        await turn()
        await sweep()
        await turn()
        const [mail, ...others] = await folder.mails()
        expect(others).toEqual([])
        expect(mail).toMatchObject({
          subject: "Back in stock: Insulated bottle – Emerald",
          to: [{ address: me }],
          from: { name: "The Shop", address: "orders@example.in" },
        })
        for (const part of [mail?.text, mail?.html]) {
          expect(part).toContain("₹1,499.00")
          expect(part).toContain(`https://shop.example/p/${sold.handle}?v=${sold.variantId}`)
          expect(part).toContain(`https://shop.example/stock-notice/${await noticeId()}?t=`)
        }
        expect(await notices()).toMatchObject([{ state: "sent", email: null, email_digest: null }])
      })

      test("and comes back by a bare write, which emits nothing, is found by the sweep", async () => {
        await note()
        await stockIs(1)
        expect(await sweep()).toBe(1)
        expect(await sweep()).toBe(0)
        await turn()
        expect(await folder.readers()).toEqual([me])
      })

      test("and noted twice, in capitals too, is one mail, and the answers are the same", async () => {
        const answers = [await note(), await note({ email: ` ${me.toUpperCase()}` }), await note()]
        expect(answers.map(({ status, data }) => [status, data])).toEqual(
          Array.from({ length: 3 }, () => [202, { status: "noted" }]),
        )
        expect(await notices()).toHaveLength(1)
        await stockIs(9)
        await sweep()
        await note()
        await turn()
        expect(await folder.readers()).toEqual([me])
      })

      test("and comes back where this channel does not sell from is not told", async () => {
        await note()
        await stockIs(9, shop.elsewhereId)
        expect(await sweep()).toBe(0)
        expect(
          await call("GET", `/store/products/${sold.productId}?fields=+variants.inventory_quantity`),
        ).toMatchObject({
          data: { product: { variants: [{ inventory_quantity: 0 }] } },
        })
      })

      test("and comes back reserved for others is not told", async () => {
        await note()
        await stockIs(2)
        await getContainer()
          .resolve(Modules.INVENTORY)
          .createReservationItems([
            { inventory_item_id: sold.itemId, location_id: shop.locationId, quantity: 2 },
          ])
        expect(await sweep()).toBe(0)
      })

      test("and may be ordered beyond stock from now on is told", async () => {
        await note()
        await getContainer()
          .resolve(Modules.PRODUCT)
          .updateProductVariants(sold.variantId, { allow_backorder: true })
        expect(await sweep()).toBe(1)
      })

      test("in Hindi is told in Hindi, with the way to the Hindi page", async () => {
        await note({ locale: "hi" })
        await stockIs(1)
        await sweep()
        await turn()
        const [mail] = await folder.mails()
        expect(mail?.subject).toBe("फिर से उपलब्ध: Insulated bottle – Emerald")
        expect(mail?.text).toContain("अब फिर से ऑर्डर किया जा सकता है")
        expect(mail?.text).toContain(`https://shop.example/hi/p/${sold.handle}`)
        expect(mail?.html).toContain('lang="hi-IN"')
        const [consent] = await rows("select consent_sentence, consented_at from back_in_stock_notice")
        expect(consent).toMatchObject({ consent_sentence: expect.stringContaining("ई-मेल") as unknown })
      })
    })

    describe("a few pieces for many", () => {
      const crowd = async (size: number) => {
        for (let index = 0; index < size; index++) {
          await rows(
            `insert into back_in_stock_notice (id, variant_id, sales_channel_id, locale, email, email_digest, consent_sentence)
             values ($1, $2, $3, 'en', $4, $4, 'yes')`,
            [`bisn_${index}`, sold.variantId, shop.channelId, `reader${index}@example.in`],
          )
        }
      }

      test("are told to three for each piece, in the order of asking, and to the next after a minute", async () => {
        await crowd(20)
        await stockIs(2)
        expect(await sweep()).toBe(6)
        expect(await sweep()).toBe(0)
        await turn()
        const told = (from: number, to: number) =>
          Array.from({ length: to - from }, (_, index) => `reader${from + index}@example.in`)
        expect(await folder.readers()).toEqual(told(0, 6))
        await rows("update back_in_stock_notice set announced_at = announced_at - interval '1 minute'")
        await stockIs(1)
        expect(await sweep()).toBe(3)
        await turn()
        expect(await folder.readers()).toEqual(told(0, 9))
      })

      test("that are gone again before the mail is sent leave the readers waiting, who are told next time", async () => {
        await note()
        await stockIs(1)
        await sweep()
        await stockIs(0)
        await turn()
        expect(await folder.mails()).toEqual([])
        expect(await notices()).toMatchObject([{ state: "waiting", email: me, round: 1 }])
        await stockIs(1)
        expect(await sweep()).toBe(1)
        await turn()
        expect(await folder.readers()).toEqual([me])
        expect((await deliveries()).map((row) => z.object({ state: z.string() }).parse(row).state)).toEqual([
          "superseded",
          "done",
        ])
      })

      test("of a product that was taken off the shelf are told to nobody", async () => {
        await note()
        await stockIs(1)
        await sweep()
        await getContainer()
          .resolve(Modules.PRODUCT)
          .updateProducts(sold.productId, { status: ProductStatus.DRAFT })
        await turn()
        expect(await folder.mails()).toEqual([])
        expect(await notices()).toMatchObject([{ state: "waiting" }])
        expect(await sweep()).toBe(0)
      })
    })

    test("two processes that sweep at once tell each reader once, and no more than they should", async () => {
      for (let index = 0; index < 12; index++)
        await rows(
          `insert into back_in_stock_notice (id, variant_id, sales_channel_id, locale, email, email_digest, consent_sentence)
           values ($1, $2, $3, 'en', $4, $4, 'yes')`,
          [`bisn_${index}`, sold.variantId, shop.channelId, `reader${index}@example.in`],
        )
      await stockIs(3)
      await database.query("select pg_advisory_lock($1)", [START_LINE])
      const processes = [1, 2].map(() => startSweeping(dbConfig.clientUrl))
      await Promise.all(processes.map(({ says }) => says("AT THE START LINE")))
      await database.query("select pg_advisory_unlock($1)", [START_LINE])
      const outputs = await Promise.all(processes.map(({ ended }) => ended))
      const announced = outputs.map((output) => Number(/ANNOUNCED (\d+)/.exec(output)?.[1]))
      expect(announced.reduce((sum, count) => sum + count, 0)).toBe(9)
      await turn()
      expect(await folder.readers()).toEqual(
        Array.from({ length: 9 }, (_, index) => `reader${index}@example.in`),
      )
      const attempts = await rows("select count(*)::int as count from outbox_attempt")
      expect(attempts).toEqual([{ count: 9 }])
    })

    describe("a worker that dies", () => {
      test("between the postman's yes and our record sends the same mail again, under the same Message-ID", async () => {
        await note()
        await stockIs(1)
        await sweep()
        interrupt(() => Promise.reject(new Error("killed")))
        await turn()
        expect(await notices()).toMatchObject([{ state: "announced", email: me }])
        const [before] = await folder.mails()
        interrupt(undefined)
        await rows("update outbox_delivery set due_at = now()")
        await turn()
        const after = await folder.mails()
        expect(after).toHaveLength(1)
        expect(after[0]?.messageId).toBe(before?.messageId)
        expect(await notices()).toMatchObject([{ state: "sent", email: null }])
      })

      test("between our record and the outbox's sends nothing again", async () => {
        await note()
        await stockIs(1)
        await sweep()
        await turn()
        folder.empty()
        // As the kill leaves it: in flight, its lease over, and nobody to say that it arrived.
        await rows(
          "update outbox_delivery set state = 'sending', claim_token = 't', finished_at = null, due_at = now()",
        )
        await turn()
        expect(await folder.mails()).toEqual([])
        expect(await deliveries()).toMatchObject([{ state: "done" }])
      })
    })

    describe("the link of a mail", () => {
      test("shows the notice without an address, and forgets it at once, as often as it is asked", async () => {
        await note()
        await stockIs(1)
        await sweep()
        await turn()
        const [id, token] = await tokenIn()
        const page = await call("GET", `/store/stock-notices/${id}?token=${token}`)
        expect(page).toMatchObject({
          status: 200,
          data: {
            notice: {
              status: "sent",
              product: { title: "Insulated bottle", variant_title: "Emerald", handle: sold.handle },
            },
          },
        })
        expect(JSON.stringify(page.data)).not.toContain("ananya")
      })

      test("takes the address of a waiting notice away, and no mail follows", async () => {
        await note()
        const id = await noticeId()
        await stockIs(1)
        await sweep()
        await turn()
        const [, token] = await tokenIn()
        folder.empty()
        // The same notice, as it was before its mail.
        await rows(
          "update back_in_stock_notice set state = 'waiting', announced_at = null, finished_at = null, email = 'a@example.in', email_digest = 'd'",
        )
        for (const [method, url] of [
          ["DELETE", `/store/stock-notices/${id}?token=${token}`],
          ["POST", `/store/stock-notices/${id}/forget?token=${token}`],
        ] as const)
          expect(await call(method, url)).toMatchObject({ status: 200, data: { status: "forgotten" } })
        expect(await notices()).toMatchObject([{ state: "forgotten", email: null, email_digest: null }])
        await sweep()
        await turn()
        expect(await folder.mails()).toEqual([])
        expect(await call("GET", `/store/stock-notices/${id}?token=${token}`)).toMatchObject({
          data: { notice: { status: "forgotten" } },
        })
      })

      test("of another notice, or none, opens nothing and tells nothing", async () => {
        await note()
        const id = await noticeId()
        for (const token of ["", "x".repeat(43), "%00", "अ".repeat(43), "x".repeat(5000)]) {
          const query = `?token=${encodeURIComponent(token)}`
          expect((await call("GET", `/store/stock-notices/${id}${query}`)).status).toBe(404)
          expect((await call("DELETE", `/store/stock-notices/${id}${query}`)).status).toBe(404)
          expect((await call("POST", `/store/stock-notices/bisn_none/forget${query}`)).status).toBe(404)
        }
        expect((await call("GET", `/store/stock-notices/${id}?token=a&token=b`)).status).toBe(404)
        expect((await call("GET", `/store/stock-notices/%00?token=a`)).status).toBe(404)
        expect(await notices()).toMatchObject([{ state: "waiting" }])
      })
    })

    describe("who asks", () => {
      test.each([
        ["an address with a header in it", { email: "a@example.in\r\nBcc: all@example.in" }, "invalid_email"],
        ["an address in Devanagari", { email: "अनन्या@उदाहरण.भारत" }, "invalid_email"],
        ["an endless address", { email: `${"a".repeat(10_000)}@example.in` }, "invalid_email"],
        ["an address with a NUL", { email: "a\0@example.in" }, "invalid_email"],
        ["no address", { email: null }, "invalid_email"],
        ["without consent", { consent: false }, "consent_required"],
        ["with a consent that is none", { consent: "true" }, "consent_required"],
        ["for what is not sold", { variant_id: "variant_none" }, "unknown_variant"],
        ["for a variant of odd signs", { variant_id: "a\0b" }, "unknown_variant"],
        ["for ten thousand signs", { variant_id: "v".repeat(10_000) }, "unknown_variant"],
      ])("%s is told what to mend, and nothing is noted", async (_what, over, code) => {
        const answer = await note(over)
        expect(answer).toMatchObject({ status: 400, data: { code } })
        expect(z.object({ message: z.string().min(10) }).parse(answer.data).message).not.toContain("@")
        expect(await notices()).toEqual([])
      })

      test("for what can be bought now is told so", async () => {
        await stockIs(1)
        expect(await note()).toMatchObject({ status: 200, data: { status: "in_stock" } })
        const { variantId } = await sell(getContainer(), shop, { manage: false })
        expect(await note({ variant_id: variantId })).toMatchObject({ data: { status: "in_stock" } })
        expect(await notices()).toEqual([])
      })

      test("for what is a draft learns nothing of it", async () => {
        await getContainer()
          .resolve(Modules.PRODUCT)
          .updateProducts(sold.productId, { status: ProductStatus.DRAFT })
        expect(await note()).toMatchObject({ status: 400, data: { code: "unknown_variant" } })
      })

      test("for ever more is told to wait, whether this one was noted or not", async () => {
        const email = "collector@example.in"
        const first = await note({ email })
        expect(first.status).toBe(202)
        for (let index = 0; index < 4; index++) {
          const { variantId } = await sell(getContainer(), shop)
          expect((await note({ email, variant_id: variantId })).status).toBe(202)
        }
        const { variantId } = await sell(getContainer(), shop)
        for (const variant_id of [variantId, sold.variantId])
          expect(await note({ email, variant_id })).toMatchObject({
            status: 429,
            data: { code: "too_many_requests" },
          })
        expect(await notices()).toHaveLength(5)
      })

      test("for one mailbox again and again is told when to come back", async () => {
        const email = "pestered@example.in"
        const answers: Answer[] = []
        for (let time = 0; time < 21; time++) answers.push(await note({ email }))
        expect(answers.at(-2)?.status).toBe(202)
        expect(answers.at(-1)).toMatchObject({ status: 429, data: { code: "too_many_requests" } })
      })

      test("reads what is consented to", async () => {
        expect(await call("GET", "/store/stock-notices")).toMatchObject({
          status: 200,
          data: { consent: { en: expect.stringContaining("one e-mail") as unknown } },
        })
      })
    })

    test("an address that has waited for half a year is taken away, and its row a while later", async () => {
      await note()
      expect(await tidyNotices(getContainer())).toBe(0)
      await rows("update back_in_stock_notice set created_at = now() - interval '181 days'")
      expect(await tidyNotices(getContainer())).toBe(1)
      expect(await notices()).toMatchObject([{ state: "expired", email: null, email_digest: null }])
      await stockIs(1)
      expect(await sweep()).toBe(0)
      await rows("update back_in_stock_notice set finished_at = now() - interval '181 days'")
      await tidyNotices(getContainer())
      expect(await notices()).toEqual([])
    })

    test("no address stands in the outbox, before or after its mail", async () => {
      await note()
      await stockIs(1)
      await sweep()
      await turn()
      const everything = JSON.stringify(
        await Promise.all(
          ["outbox_delivery", "outbox_attempt", "back_in_stock_notice"].map((t) =>
            rows(`select * from ${t}`),
          ),
        ),
      )
      expect(everything).not.toContain("ananya")
      const [, token = "none"] = await tokenIn()
      expect(everything).not.toContain(token)
    })

    test("a merchant reads how many wait and since when, and nobody's address", async () => {
      await note()
      await note({ email: "kabir@example.in" })
      const url = `/admin/stock-notices/products/${sold.productId}`
      const answer = await call("GET", url, undefined, shop.adminHeaders)
      expect(answer).toMatchObject({
        status: 200,
        data: { variants: [{ variant_id: sold.variantId, title: "Emerald", waiting: 2 }] },
      })
      expect(JSON.stringify(answer.data)).not.toContain("example.in")
      expect((await call("GET", url)).status).toBe(401)
    })
  },
})
