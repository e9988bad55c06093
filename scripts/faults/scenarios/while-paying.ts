import { type Run, scenariosOf, WHOLE_ONLY } from "../scenario.ts"
import { PLAIN } from "../stage/profile.ts"
import { Admin } from "../tools/admin.ts"
import { atMost } from "../tools/at-most.ts"
import { entriesFor, number, paidOrders, reserved, setAvailable, stockUp } from "../tools/books.ts"
import { letTimePass } from "../tools/clock.ts"
import { BOTTLE, TOTE } from "../tools/goods.ts"
import { until } from "../tools/pause.ts"
import { DELIVERY, type Placed } from "../tools/shopper.ts"

/** Paid, or in front of a person: one of the two and never both. */
async function isHonoured(run: Run, order: Placed, what: string): Promise<void> {
  const [paid, entries] = [
    await paidOrders(run.shop, [order.orderId]),
    await entriesFor(run.shop, order.orderId),
  ]
  run.note(`${what}: ${paid === 1 ? "the paid order stands" : "the money is in front of a person"}`)
  run.check(
    `${what}: one order or one entry`,
    paid + entries === 1,
    `${String(paid)} orders, ${String(entries)} entries`,
  )
}

async function stockTakenAway(run: Run): Promise<void> {
  const { shop } = run
  const order = await shop.shoppers.order([[TOTE, 1]])
  const { rows } = await shop.db.query<{ item: string; location: string }>(
    `select i.id as item, l.location_id as location from inventory_item i
       join inventory_level l on l.inventory_item_id = i.id where i.sku = $1 and l.deleted_at is null`,
    [TOTE],
  )
  const [level] = rows
  const admin = await Admin.login(shop)
  const answer = await admin.send(
    "POST",
    `/admin/inventory-items/${level?.item ?? ""}/location-levels/${level?.location ?? ""}`,
    { stocked_quantity: 0 },
  )
  run.note(`setting the stock to 0 is answered ${String(answer.status)}`)
  await shop.shoppers.payAndReturn(order)
  await until(
    "the money has its place",
    async () => (await paidOrders(shop, [order.orderId])) + (await entriesFor(shop, order.orderId)) > 0,
  )
  await isHonoured(run, order, "stock taken away")
  // Shelves that hold less than was promised are what this person said of them: put right before the books are counted.
  await stockUp(shop)
}

async function cartChanged(run: Run): Promise<void> {
  const { shop, check } = run
  const line = async (cartId: string) =>
    (
      await shop.db.query<{ id: string }>(
        "select id from cart_line_item where cart_id = $1 and deleted_at is null",
        [cartId],
      )
    ).rows[0]?.id ?? ""
  const changes: [string, (order: Placed) => Promise<unknown>][] = [
    [
      "quantity",
      async ({ cartId }) =>
        shop.shoppers.send("POST", `/store/carts/${cartId}/line-items/${await line(cartId)}`, {
          quantity: 3,
        }),
    ],
    [
      "another item",
      async ({ cartId }) =>
        shop.shoppers.send("POST", `/store/carts/${cartId}/line-items`, {
          variant_id: await shop.shoppers.variant("LS-INSBOT-GRA"),
          quantity: 1,
        }),
    ],
    [
      "address",
      ({ cartId }) =>
        shop.shoppers.send("POST", `/store/carts/${cartId}`, {
          shipping_address: { ...DELIVERY, city: "Elsewhere" },
        }),
    ],
    [
      "coupon",
      ({ cartId }) =>
        shop.shoppers.send("POST", `/store/carts/${cartId}/promotions`, { promo_codes: ["NONE"] }),
    ],
    [
      "line removed",
      async ({ cartId }) =>
        shop.shoppers.send("DELETE", `/store/carts/${cartId}/line-items/${await line(cartId)}`),
    ],
    ["another session", ({ cartId }) => shop.shoppers.choosePayment(cartId).catch(() => null)],
  ]
  const total = (order: Placed) =>
    number(shop, "select count(*) * 1000 + sum(quantity) as n from order_item where order_id = $1", [
      order.orderId,
    ])
  const orders: [string, Placed, number][] = []
  for (const [what, change] of changes) {
    const order = await shop.shoppers.order([[BOTTLE, 1]])
    const before = await total(order)
    await change(order)
    await shop.shoppers.payAndReturn(order)
    orders.push([what, order, before])
  }
  await run.settle()
  for (const [what, order, before] of orders) {
    check(`${what}: the order is what was paid for`, (await total(order)) === before)
    const [paid, entries] = [await paidOrders(shop, [order.orderId]), await entriesFor(shop, order.orderId)]
    check(`${what}: one order or one entry`, paid + entries === 1)
  }
}

async function productChanged(run: Run): Promise<void> {
  const { shop } = run
  const admin = await Admin.login(shop)
  const idOf = async (sku: string) =>
    (
      await shop.db.query<{ product: string; variant: string }>(
        "select product_id as product, id as variant from product_variant where sku = $1 and deleted_at is null",
        [sku],
      )
    ).rows[0] ?? { product: "", variant: "" }
  const changes: [string, string, () => Promise<unknown>][] = [
    [
      "price changed",
      "LS-PICBLA-EME",
      async () => {
        const { product, variant } = await idOf("LS-PICBLA-EME")
        return admin.send("POST", `/admin/products/${product}/variants/${variant}`, {
          prices: [{ currency_code: "inr", amount: 9999 }],
        })
      },
    ],
    [
      "unpublished",
      "LS-SUNCAS-EME",
      async () =>
        admin.send("POST", `/admin/products/${(await idOf("LS-SUNCAS-EME")).product}`, { status: "draft" }),
    ],
    [
      "deleted",
      "LS-KNIBEA-EME",
      async () => admin.send("DELETE", `/admin/products/${(await idOf("LS-KNIBEA-EME")).product}`),
    ],
  ]
  const orders: [string, Placed][] = []
  for (const [what, sku, change] of changes) {
    const order = await shop.shoppers.order([[sku, 1]])
    await change()
    await shop.shoppers.payAndReturn(order)
    orders.push([what, order])
  }
  await run.settle()
  for (const [what, order] of orders) await isHonoured(run, order, what)
}

/** Lets the hold run out. @throws when the order is not given up */
async function expire(run: Run, order: Placed): Promise<void> {
  await letTimePass(run.shop.db, 90)
  await until(
    "the unpaid order is given up",
    async () => (await run.shop.shoppers.look(order)) === "expired",
    30_000,
  )
}

async function paidTooLate(run: Run): Promise<void> {
  const { shop, check } = run
  const [late, sold] = [await shop.shoppers.order([[BOTTLE, 1]]), await shop.shoppers.order([[TOTE, 1]])]
  await expire(run, late)
  await expire(run, sold)
  await setAvailable(shop, TOTE, 0)
  await shop.shoppers.payAndReturn(late)
  await shop.shoppers.payAndReturn(sold)
  await run.settle()
  await isHonoured(run, late, "paid late, stock there")
  await isHonoured(run, sold, "paid late, sold out meanwhile")
  check("what is sold out is not sold", (await paidOrders(shop, [sold.orderId])) === 0)
}

async function paidAsItExpires(run: Run): Promise<void> {
  const { shop, short } = run
  for (let round = 0; round < (short ? 4 : 12); round += 1) {
    const order = await shop.shoppers.order([[BOTTLE, 1]])
    await letTimePass(shop.db, 44.5)
    const fields = await shop.gateway.book(order.bdOrderId ?? "")
    await letTimePass(shop.db, 30)
    await new Promise((wake) => setTimeout(wake, run.random.whole(0, 1_200)))
    await Promise.all([shop.shoppers.comeBack(fields), shop.shoppers.comeBack(fields)])
    await run.settle()
    await isHonoured({ ...run, note: () => undefined }, order, `round ${String(round + 1)}`)
  }
}

async function abandoned(run: Run): Promise<void> {
  const { shop, short, check, note } = run
  const count = short ? 25 : 400
  const before = await reserved(shop, BOTTLE)
  await setAvailable(shop, BOTTLE, count + 10)
  await atMost(5, Array.from({ length: count }), () => shop.shoppers.order([[BOTTLE, 1]]))
  const held = (await reserved(shop, BOTTLE)) - before
  check("every bag holds its unit", held === count, String(held))
  const began = Date.now()
  await letTimePass(shop.db, 90)
  await until("all held stock is back", async () => (await reserved(shop, BOTTLE)) <= before, 240_000)
  note(
    `${String(count)} abandoned bags gave their stock back within ${String(Math.round((Date.now() - began) / 1000))} s`,
  )
}

export const scenarios = scenariosOf(PLAIN, [
  ["F43", "stock set to 0 while the shopper is at the gateway", stockTakenAway],
  ["F45", "cart changed after the redirect in six ways, then paid", cartChanged],
  ["F46", "product deleted, unpublished, dearer while the shopper pays", productChanged],
  ["F47", "the hold ends, then the shopper pays", paidTooLate],
  ["F47b", "the hold ends while the shopper comes back paid", paidAsItExpires, WHOLE_ONLY],
  ["F48", "abandoned bags give their stock back", abandoned],
])
