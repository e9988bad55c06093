import { gzipSync } from "node:zlib"
import { Visitor } from "./doors-visitor"
import { openSuite } from "./open-suite"

const WEBHOOK = "/webhooks/payments/billdesk"
const RETURN = "/payments/billdesk/return"
const UNKNOWN = "http://localhost:8000/order/unknown"

/** As a proxy on this machine hands a client on; each test has clients of its own. */
const from = (address: string) => ({ "x-forwarded-for": address })

openSuite("hmac", 9914, (suite) => {
  const visitor = (): Visitor => new Visitor(suite())
  const post = (path: string, body: string | Buffer, headers: Record<string, string>) =>
    suite().doors.raw({ method: "POST", path, body, headers })

  const times = <T>(count: number, act: (i: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: count }, (_, i) => act(i)))

  describe("a flood of messages that nobody signed", () => {
    it("is stored thirty times and then answered 429, while what BillDesk signed still gets in", async () => {
      const { paid, id } = await visitor().order()
      const { gateway, books, shopper } = suite()
      const client = { ...from("203.0.113.10"), "content-type": "application/jose" }
      const before = await books.count("billdesk_inbox")
      const answers = await times(120, (i) => post(WEBHOOK, `junk ${i}`, client))
      expect(answers.filter(({ status }) => status === 400)).toHaveLength(30)
      const late = answers.filter(({ status }) => status === 429)
      expect(late).toHaveLength(90)
      for (const { headers, text } of late) {
        expect(Number(headers["retry-after"])).toBeGreaterThan(0)
        expect(JSON.parse(text)).toMatchObject({ code: "too_many_requests", type: "not_allowed" })
      }
      expect(await books.count("billdesk_inbox")).toBe(before + 30)
      expect((await post(WEBHOOK, await gateway.forge(id, "other-key"), client)).status).toBe(429)
      expect((await post(WEBHOOK, await gateway.book(id), client)).status).toBe(200)
      // It was answered before it was settled.
      const patience = Date.now() + 30_000
      while ((await shopper.look(paid)).payment.status !== "successful" && Date.now() < patience)
        await new Promise((resolve) => setTimeout(resolve, 250))
      expect((await shopper.look(paid)).payment.status).toBe("successful")
      expect((await post(WEBHOOK, "junk", { ...client, ...from("203.0.113.11") })).status).toBe(400)
      expect((await post(WEBHOOK, "junk", { ...client, ...from("198.51.100.1, 203.0.113.10") })).status).toBe(
        429,
      )
    })

    it("of browser returns always leads to a page of the shop and stops being stored", async () => {
      const { paid, id } = await visitor().order()
      const { books, gateway } = suite()
      const client = { ...from("203.0.113.20"), "content-type": "application/x-www-form-urlencoded" }
      const before = await books.count("billdesk_inbox")
      const answers = await times(80, (i) => post(RETURN, `transaction_response=junk${i}`, client))
      expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.location ?? ""}`))).toEqual(
        new Set([`303 ${UNKNOWN}`]),
      )
      expect(await books.count("billdesk_inbox")).toBe(before + 30)
      const token = await gateway.book(id)
      const home = await post(
        RETURN,
        new URLSearchParams({ transaction_response: token, orderid: id }).toString(),
        client,
      )
      expect(home.headers.location).toContain(`/order/${paid.order.id}?t=`)
    })
  })

  it("five hundred signed notifications at once from one address all get in", async () => {
    const { id } = await visitor().order()
    const token = await suite().gateway.book(id)
    const client = { ...from("203.0.113.30"), "content-type": "application/jose" }
    const answers = await times(500, () => post(WEBHOOK, token, client))
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
    expect((await post(WEBHOOK, "junk", client)).status).toBe(400)
  })

  describe("somebody who tries order tokens", () => {
    it("gets 429 after twenty, and the right token opens the order all the same", async () => {
      const { paid } = await visitor().order()
      const path = `/store/orders/${paid.order.id}`
      const client = visitor().with(from("203.0.113.40"))
      const tried = await times(30, (i) => client.say("GET", `${path}/payment?token=wrong${i}`))
      expect(tried.filter(({ status }) => status === 404)).toHaveLength(20)
      expect(tried.filter(({ status }) => status === 429)).toHaveLength(10)
      for (const [method, below] of [
        ["GET", ""],
        ["POST", "/payment/check"],
        ["POST", "/payment-attempts"],
      ] as const) {
        const refused = await client.say(method, `${path}${below}?token=wrong`)
        expect(refused).toMatchObject({ status: 429, body: { code: "too_many_requests" } })
        expect(refused.headers["retry-after"]).toMatch(/^\d+$/)
      }
      expect((await client.say("GET", `${path}/payment?token=${paid.token}`)).status).toBe(200)
      expect((await client.say("GET", `${path}?token=${paid.token}`)).status).toBe(200)
    })

    it("through the storefront's server locks nobody out of another order's page", async () => {
      const mine = await visitor().order()
      const theirs = await visitor().order()
      const tried = await times(30, () =>
        visitor().say("GET", `/store/orders/${mine.paid.order.id}/payment?token=x`),
      )
      expect(tried.map(({ status }) => status)).toContain(429)
      const other = await visitor().say("GET", `/store/orders/${theirs.paid.order.id}/payment?token=x`)
      expect(other.status).toBe(404)
    })
  })

  it("one order opens at most ten new attempts at BillDesk in a minute", async () => {
    const { paid } = await visitor().order()
    const before = (await suite().gateway.orderIds()).length
    const path = `/store/orders/${paid.order.id}/payment-attempts?token=${paid.token}`
    const statuses: number[] = []
    for (let i = 0; i < 14; i += 1) statuses.push((await visitor().say("POST", path)).status)
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429, 429, 429, 429])
    expect((await suite().gateway.orderIds()).length - before).toBe(10)
  })

  it("one bag is begun at most thirty times in a minute, whether it exists or not", async () => {
    const begun = await times(40, () => visitor().say("POST", "/store/carts/cart_nobody/payment-attempts"))
    expect(begun.filter(({ status }) => status === 404)).toHaveLength(30)
    expect(begun.filter(({ status }) => status === 429)).toHaveLength(10)
  })

  describe("odd requests", () => {
    it("to the store routes are refused and never a fault of the server", async () => {
      const { paid, cartId } = await visitor().order()
      const before = await suite().books.moneyAndStock()
      const order = `/store/orders/${paid.order.id}`
      const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`
      const json = { "content-type": "application/json" }
      const key = `token=${paid.token}`
      const odd: (readonly [string, string, Record<string, string>, (string | Buffer)?])[] = [
        ["GET", "/store/orders?a.b.__proto__=1", json],
        ["GET", `${order}?a.b.__proto__=1`, json],
        ["GET", `${order}?a%2Eb%2E__proto__=1&${key}`, json],
        ["GET", `${order}/payment?a.b.c=1&${key}`, json],
        ["POST", `/store/carts/${cartId}/payment-attempts?a.b.__proto__=1`, json],
        ["POST", "/store/payment-collections?a.b.__proto__=1", json, JSON.stringify({ cart_id: cartId })],
        ["GET", `${order}/payment?${key}&${key}`, json],
        ["GET", `${order}/payment?token[a]=${paid.token}`, json],
        ["GET", "/store/orders/%00/payment", json],
        ["GET", "/store/orders/%00", json],
        ["GET", "/store/orders/%zz", json],
        ["GET", `${order}/payment?token=%00`, json],
        ["GET", `${order}/payment-attempts?${key}`, json],
        ["GET", `/store/carts/${cartId}/payment-attempts`, json],
        ["POST", "/store/carts/%00/payment-attempts", json],
        ["POST", `/store/carts/${cartId}/payment-attempts`, json, "{"],
        ["POST", `/store/carts/${cartId}/payment-attempts`, json, deep],
        [
          "POST",
          `/store/carts/${cartId}/payment-attempts`,
          json,
          JSON.stringify({ device: { ip: "x".repeat(200_000) } }),
        ],
        [
          "POST",
          `/store/carts/${cartId}/payment-attempts`,
          { "content-type": "application/json; charset=latin1" },
          "{}",
        ],
        [
          "POST",
          `/store/carts/${cartId}/payment-attempts`,
          { ...json, "content-encoding": "gzip" },
          gzipSync(`{"a":"${"0".repeat(50_000_000)}"}`),
        ],
        [
          "POST",
          `/store/carts/${cartId}/payment-attempts`,
          { ...json, "content-encoding": "gzip" },
          "not gzip",
        ],
        ["POST", `/store/carts/${cartId}/payment-attempts`, json, '{"device":1,"device":[]}'],
        ["POST", `${order}/payment-attempts?${key}`, json, "[1,2]"],
        ["PUT", `${order}/payment?${key}`, json, "{}"],
      ]
      const client = visitor()
      for (const [method, path, headers, body] of odd) {
        const { status } = await client.with(headers).send(method, path, body)
        expect([method, path, status >= 400 && status < 500, status]).toEqual([method, path, true, status])
      }
      expect(await suite().books.moneyAndStock()).toBe(before)
      expect((await client.say("GET", `${order}/payment?${key}`)).status).toBe(200)
    })

    it("to the open doors change nothing and never fail", async () => {
      const { id } = await visitor().order()
      const before = await suite().books.moneyAndStock()
      const bodies: (string | Buffer)[] = [
        `orderid=${id}&orderid=${id}&transaction_response=a&transaction_response=b`,
        `transaction_response[]=x&orderid[a][b]=${id}`,
        "%zz=%00&\u0000=\u0000",
        Buffer.from([0xff, 0xfe, 0x00, 0x80]),
        "[".repeat(10_000),
        '{"transaction_response":"x","transaction_response":{"__proto__":1}}',
        "x".repeat(200_000),
        gzipSync("0".repeat(50_000_000)),
      ]
      for (const body of bodies)
        for (const type of [
          "application/jose",
          "application/json; charset=utf-7",
          "multipart/form-data",
          "x",
        ]) {
          const headers = { ...from("203.0.113.50"), "content-type": type, "content-encoding": "gzip" }
          expect([400, 429]).toContain((await post(WEBHOOK, body, headers)).status)
          expect((await post(RETURN, body, headers)).status).toBe(303)
        }
      expect((await suite().doors.raw({ path: WEBHOOK })).status).toBe(404)
      for (const query of ["a.b.__proto__=1", "%zz", "token=%00", "orderid=1&orderid=2", ""])
        expect(
          (await suite().doors.raw({ path: `${RETURN}?${query}`, headers: from("203.0.113.51") })).status,
        ).toBe(303)
      expect(await suite().books.moneyAndStock()).toBe(before)
    })
  })
})
