import { type Run, scenariosOf } from "../scenario.ts"
import { PLAIN } from "../stage/profile.ts"
import { entriesFor, gatewayOrderIds, number, paidOrders } from "../tools/books.ts"
import { letTimePass } from "../tools/clock.ts"
import { BOTTLE } from "../tools/goods.ts"
import { pause, until } from "../tools/pause.ts"
import { type Placed, placed } from "../tools/shopper.ts"

const bottle = (run: Run): Promise<Placed> => run.shop.shoppers.order([[BOTTLE, 1]])
const at = (order: Placed): string => order.bdOrderId ?? ""

async function onlyTheWebhook(run: Run): Promise<void> {
  const order = await bottle(run)
  await run.shop.gateway.book(at(order), { notify: true })
  await until(
    "one order within 30 s",
    async () => (await paidOrders(run.shop, [order.orderId])) === 1,
    30_000,
  )
}

async function neitherComes(run: Run): Promise<void> {
  const order = await bottle(run)
  await run.shop.gateway.book(at(order))
  await run.settle()
  run.check("one order by the sweeper", (await paidOrders(run.shop, [order.orderId])) === 1)
}

async function bothInAnyOrder(run: Run): Promise<void> {
  const { shop, random, short, check } = run
  const orders: Placed[] = []
  let pages = 0
  for (let round = 0; round < (short ? 12 : 100); round += 1) {
    const order = await bottle(run)
    const fields = await shop.gateway.book(at(order))
    const way = random.pick(["webhook first", "browser first", "together"])
    const notify = () => shop.gateway.notify(at(order))
    const comeBack = () => shop.shoppers.comeBack(fields)
    if (way === "webhook first") await notify()
    const [back] = await Promise.all([
      comeBack(),
      way === "together" ? pause(random.whole(0, 50)).then(notify) : Promise.resolve(),
    ])
    if (way === "browser first") await notify()
    if (back.status === 303 && back.location.includes(`/order/${order.orderId}?t=${order.token}`)) pages += 1
    orders.push(order)
  }
  await run.settle()
  const paid = await paidOrders(
    shop,
    orders.map(({ orderId }) => orderId),
  )
  check("every payment has its order", paid === orders.length, `${String(paid)} of ${String(orders.length)}`)
  check(
    "every browser sees its own page",
    pages === orders.length,
    `${String(pages)} of ${String(orders.length)}`,
  )
}

async function manyAtOnce(run: Run): Promise<void> {
  const { shop, short, check } = run
  const orders: Placed[] = []
  for (let cart = 0; cart < (short ? 4 : 10); cart += 1) orders.push(await bottle(run))
  await Promise.all(
    orders.map(async (order) => {
      const fields = await shop.gateway.book(at(order))
      await Promise.all([
        ...Array.from({ length: 20 }, () => shop.shoppers.comeBack(fields)),
        shop.gateway.notify(at(order), 20),
      ])
    }),
  )
  await run.settle()
  check(
    "every payment has its order",
    (await paidOrders(
      shop,
      orders.map(({ orderId }) => orderId),
    )) === orders.length,
  )
  check("no answer is a 5xx", shop.watch.serverErrors.length === 0, shop.watch.serverErrors[0])
}

async function failureAfterSuccess(run: Run): Promise<void> {
  const { shop, check } = run
  const order = await bottle(run)
  await shop.shoppers.payAndReturn(order)
  const [orderid = ""] = await gatewayOrderIds(shop, order.orderId)
  const stale = await shop.gateway.forge(orderid, "none", {
    auth_status: "0399",
    transaction_date: "2026-01-01T10:00:00+05:30",
  })
  const answer = await shop.shoppers.notify(stale)
  check("the old failure is taken", answer.status === 200, String(answer.status))
  await run.settle()
  check("the order stays paid", (await paidOrders(shop, [order.orderId])) === 1)
  check("the shopper sees it paid", (await shop.shoppers.look(order)) === "successful")
}

async function lateFirstAttempt(run: Run): Promise<void> {
  const { shop, check } = run
  const first = await bottle(run)
  // Left in one tab, paid in another; every other run the first one fails before.
  if (run.number % 2 === 1)
    await shop.shoppers.comeBack(await shop.gateway.book(at(first), { auth_status: "0399" }))
  const second = placed(first.cartId, await shop.shoppers.retry(first))
  check(
    "the second attempt is another one",
    second.bdOrderId !== null && second.bdOrderId !== first.bdOrderId,
  )
  await shop.shoppers.payAndReturn(second)
  await shop.gateway.book(at(first), { notify: true })
  await run.settle()
  check("one paid order", (await paidOrders(shop, [first.orderId])) === 1)
  check("exactly one entry in front of a person", (await entriesFor(shop, first.orderId)) === 1)
}

async function twoTabs(run: Run): Promise<void> {
  const { shop, check } = run
  const cartId = await shop.shoppers.fillBag([[BOTTLE, 1]])
  const [one, other] = await Promise.all([shop.shoppers.place(cartId), shop.shoppers.place(cartId)])
  check("both tabs have the same order", one.orderId === other.orderId)
  const second = placed(cartId, await shop.shoppers.retry(other))
  const [left, right] = [await shop.gateway.book(at(one)), await shop.gateway.book(at(second))]
  await Promise.all([shop.shoppers.comeBack(left), shop.shoppers.comeBack(right)])
  await run.settle()
  check("one paid order", (await paidOrders(shop, [one.orderId])) === 1)
  check("the other money is in front of a person once", (await entriesFor(shop, one.orderId)) === 1)
}

async function foreignBrowser(run: Run): Promise<void> {
  const { shop, check } = run
  const order = await bottle(run)
  const back = await shop.shoppers.comeBack(await shop.gateway.book(at(order)))
  check(
    "the browser without a cookie is sent to its page",
    back.status === 303 && back.location.includes(order.orderId),
  )
  check(
    "nothing personal stands in the address",
    !/asha|example\.com|9876543210/i.test(back.location + back.text),
  )
  const blind = await shop.shoppers.send(
    "GET",
    `/store/orders/${order.orderId}/payment?token=${"x".repeat(43)}`,
  )
  check("without the token there is no page", blind.status === 404, String(blind.status))
}

async function fiveHundred(run: Run): Promise<void> {
  const { shop, short, check, note } = run
  const orders = [await bottle(run), await bottle(run), await bottle(run)]
  const tokens: string[] = []
  for (const order of orders) {
    await shop.gateway.book(at(order))
    const [orderid = ""] = await gatewayOrderIds(shop, order.orderId)
    // Each with a member of its own, so that each is a message of its own.
    for (let each = 0; each < (short ? 30 : 167); each += 1)
      tokens.push(await shop.gateway.forge(orderid, "none", { additional_info: { nth: String(each) } }))
  }
  const answers = await Promise.all(
    tokens.map(async (token, index) => {
      await pause((index / tokens.length) * 5_000)
      return shop.shoppers.notify(token)
    }),
  )
  const slowest = Math.max(...answers.map(({ took }) => took))
  note(`${String(answers.length)} webhooks, slowest ${String(slowest)} ms`)
  check(
    "all are taken",
    answers.every(({ status }) => status === 200),
  )
  check("each within 10 s", slowest <= 10_000)
  await run.settle()
  check(
    "one order each",
    (await paidOrders(
      shop,
      orders.map(({ orderId }) => orderId),
    )) === orders.length,
  )
}

async function replayed(run: Run): Promise<void> {
  const { shop, short, check } = run
  const order = await bottle(run)
  const fields = await shop.gateway.book(at(order))
  await shop.shoppers.comeBack(fields)
  const rows = () => number(shop, "select count(*) as n from billdesk_inbox")
  const before = await rows()
  await letTimePass(shop.db, 24 * 60)
  for (let batch = 0; batch < (short ? 4 : 50); batch += 1)
    await Promise.all(Array.from({ length: 20 }, () => shop.shoppers.comeBack(fields)))
  await run.settle()
  check("one order", (await paidOrders(shop, [order.orderId])) === 1)
  check("no new row in the inbox", (await rows()) === before)
}

export const scenarios = scenariosOf(PLAIN, [
  ["F25", "the browser never returns, the webhook comes", onlyTheWebhook],
  ["F26", "neither browser nor webhook comes", neitherComes],
  ["F27", "webhook before, after and beside the browser", bothInAnyOrder],
  ["F28", "20 returns and 20 webhooks at once for each cart", manyAtOnce],
  ["F29", "an old failure arrives after the success", failureAfterSuccess],
  [
    "F30",
    "attempt 1 left or failed, attempt 2 paid, then attempt 1 paid late",
    lateFirstAttempt,
    {
      whole: 2,
      short: 1,
    },
  ],
  ["F31", "two tabs pay the same cart", twoTabs],
  ["F32", "the browser returns without cookies", foreignBrowser],
  ["F33", "500 webhooks in five seconds", fiveHundred],
  ["F37", "a success replayed next day and a thousand times", replayed],
])
