import { createHmac, generateKeyPairSync } from "node:crypto"
import { createServer } from "node:http"
import { type Run, scenariosOf } from "../scenario.ts"
import { PLAIN } from "../stage/profile.ts"
import { entriesFor, gatewayOrderIds, paidOrders } from "../tools/books.ts"
import { CANARIES } from "../tools/canaries.ts"
import { BOTTLE } from "../tools/goods.ts"
import { moneyAndStock } from "../tools/untouched.ts"
import { ask } from "../tools/ask.ts"

/** Flaws that the sandbox can make with the right keys at hand. (`plain-signed` is how HMAC credentials sign.) */
const FLAWS = [
  ...["other-key", "other-client", "altered-payload", "altered-signature"],
  ...["alg-none", "alg-hs512", "crit", "not-jose"],
]

async function forgeries(run: Run): Promise<void> {
  const { shop, check } = run
  const order = await shop.shoppers.order([[BOTTLE, 1]])
  const [orderid = ""] = await gatewayOrderIds(shop, order.orderId)
  const trap = await openTrap()
  const tokens = new Map<string, string>()
  for (const flaw of FLAWS) tokens.set(flaw, await shop.gateway.forge(orderid, flaw))
  for (const [flaw, token] of ownForgeries(orderid, trap.url)) tokens.set(flaw, token)
  const before = await moneyAndStock(shop)
  for (const [flaw, token] of tokens) {
    const notified = await shop.shoppers.notify(token)
    check(
      `${flaw} by webhook is refused`,
      notified.status >= 400 && notified.status < 500,
      String(notified.status),
    )
    const back = await shop.shoppers.comeBack({ transaction_response: token, orderid })
    check(
      `${flaw} by browser leads to a page`,
      back.status === 303 || (back.status >= 400 && back.status < 500),
      String(back.status),
    )
  }
  check("no row of money or stock is changed", (await moneyAndStock(shop)) === before)
  check("nobody called the attacker", trap.calls() === 0, `${String(trap.calls())} calls`)
  await trap.close()
}

/** Headers that point at the attacker's own key, or name other algorithms. */
function ownForgeries(orderid: string, trap: string): [string, string][] {
  const payload = {
    objectid: "transaction",
    orderid,
    mercid: CANARIES["BILLDESK_MERCHANT_ID"],
    auth_status: "0300",
  }
  const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
  const sign = (header: object, key = "attacker") => {
    const signed = `${text({ clientid: CANARIES["BILLDESK_CLIENT_ID"], ...header })}.${text(payload)}`
    return `${signed}.${createHmac("sha256", key).update(signed).digest("base64url")}`
  }
  return [
    ["alg None", `${text({ alg: "None" })}.${text(payload)}.`],
    [
      "empty signature",
      `${text({ alg: "HS256", clientid: CANARIES["BILLDESK_CLIENT_ID"] })}.${text(payload)}.`,
    ],
    ["alg RS256", sign({ alg: "RS256" })],
    ["jwk of the attacker", sign({ alg: "HS256", jwk: publicKey.export({ format: "jwk" }) })],
    ["jku of the attacker", sign({ alg: "HS256", jku: trap })],
    ["kid of the attacker", sign({ alg: "HS256", kid: trap })],
    ["JSON instead of JOSE", JSON.stringify(payload)],
  ]
}

async function openTrap(): Promise<{ url: string; calls: () => number; close: () => Promise<void> }> {
  let calls = 0
  const server = createServer((_, response) => {
    calls += 1
    response.end("{}")
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const address = server.address()
  const port = address !== null && typeof address === "object" ? address.port : 0
  return {
    url: `http://127.0.0.1:${String(port)}/keys`,
    calls: () => calls,
    close: () => new Promise((done) => server.close(() => done())),
  }
}

async function someoneElsesSuccess(run: Run): Promise<void> {
  const { shop, check } = run
  const mine = await shop.shoppers.order([[BOTTLE, 1]])
  const theirs = await shop.shoppers.order([[BOTTLE, 1]])
  const [orderid = ""] = await gatewayOrderIds(shop, mine.orderId)
  const fields = await shop.gateway.book(theirs.bdOrderId ?? "")
  await shop.shoppers.comeBack({ ...fields, orderid })
  await shop.shoppers.notify(fields["transaction_response"] ?? "")
  await run.settle()
  check("the other order is not paid by it", (await paidOrders(shop, [mine.orderId])) === 0)
  check("their own order is", (await paidOrders(shop, [theirs.orderId])) === 1)
}

async function otherAmounts(run: Run): Promise<void> {
  const { shop, check } = run
  const orders: [string, string][] = []
  for (const wrong of [{ amount: "1.00" }, { currency: "840" }, { mercid: "OTHERMERC" }]) {
    const order = await shop.shoppers.order([[BOTTLE, 1]])
    await shop.shoppers.comeBack(await shop.gateway.book(order.bdOrderId ?? "", wrong))
    orders.push([Object.keys(wrong).join(), order.orderId])
  }
  await run.settle()
  for (const [what, orderId] of orders) {
    check(`${what}: no order is paid`, (await paidOrders(shop, [orderId])) === 0)
    const entries = await entriesFor(shop, orderId)
    check(`${what}: exactly one entry in front of a person`, entries === 1, String(entries))
  }
}

async function bitFlips(run: Run): Promise<void> {
  const { shop, random, short, check } = run
  const order = await shop.shoppers.order([[BOTTLE, 1]])
  const fields = await shop.gateway.book(order.bdOrderId ?? "", { auth_status: "0399" })
  const token = fields["transaction_response"] ?? ""
  const [header = "", payload = "", signature = ""] = token.split(".")
  const edited = Buffer.from(
    Buffer.from(payload, "base64url").toString("utf8").replace("0399", "0300"),
  ).toString("base64url")
  const tokens = [`${header}.${edited}.${signature}`]
  while (tokens.length < (short ? 40 : 200)) {
    const bytes = Buffer.from(token)
    const at = random.whole(0, bytes.length - 1)
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << random.whole(0, 6)), at)
    if (bytes.toString("latin1") !== token) tokens.push(bytes.toString("latin1"))
  }
  for (const altered of tokens) await shop.shoppers.notify(altered)
  await run.settle()
  check("no order is paid", (await paidOrders(shop, [order.orderId])) === 0)
}

async function signedButNotSo(run: Run): Promise<void> {
  const { shop, check } = run
  const order = await shop.shoppers.order([[BOTTLE, 1]])
  await shop.gateway.book(order.bdOrderId ?? "", { auth_status: "0399" })
  const [orderid = ""] = await gatewayOrderIds(shop, order.orderId)
  const token = await shop.gateway.forge(orderid, "none")
  await shop.shoppers.notify(token)
  await shop.shoppers.comeBack({ transaction_response: token, orderid })
  await run.settle()
  check("the gateway's own word counts", (await paidOrders(shop, [order.orderId])) === 0)
}

async function oddRequests(run: Run): Promise<void> {
  const { shop, check } = run
  const form = "application/x-www-form-urlencoded"
  const bodies: [string, string | Buffer, string][] = [
    ["double parameters", "transaction_response=a&transaction_response=b&orderid=x&orderid=y", form],
    ["an array", "transaction_response[]=a&orderid[]=b", form],
    ["200 kB", `transaction_response=${"A".repeat(200_000)}`, form],
    ["400 kB", `transaction_response=${"A".repeat(400_000)}`, form],
    ["NUL", "transaction_response=a%00b&orderid=%00", form],
    ["a raw NUL", Buffer.from([0x61, 0, 0x62, 0]), form],
    ["another charset", Buffer.from([0xff, 0xfe, 0xe9, 0x80]), `${form}; charset=utf-16`],
    ["nothing", "", "application/json"],
  ]
  for (const [what, body, type] of bodies) {
    for (const path of ["/payments/billdesk/return", "/webhooks/payments/billdesk"]) {
      const url = `${shop.backend.url}${path}`
      const answer = await ask({ method: "POST", url, headers: { "content-type": type }, body })
      check(`${what} at ${path} is answered`, answer.status < 500, String(answer.status))
    }
  }
  const got = await ask({ method: "GET", url: `${shop.backend.url}/webhooks/payments/billdesk` })
  check("GET instead of POST is refused", got.status >= 400 && got.status < 500, String(got.status))
  check("the process lives", shop.backend.isRunning)
}

export const scenarios = scenariosOf(PLAIN, [
  ["F34", "fifteen forgeries, each by browser and by webhook", forgeries],
  ["F35", "a true success of another order, with our order id around it", someoneElsesSuccess],
  ["F36", "paid with another amount, currency, merchant", otherAmounts],
  ["F38", "a failure edited into a success, and random bit flips", bitFlips],
  ["F39", "rightly signed success, the gateway itself says failed", signedButNotSo],
  ["F40", "odd requests at the open doors", oddRequests],
])
