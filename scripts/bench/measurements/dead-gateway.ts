import { say } from "../../boot/progress.mjs"
import { BlackHole } from "../black-hole.ts"
import { BenchGateway } from "../gateway.ts"
import type { Figure, Measurement } from "../measurement.ts"
import type { Answered } from "../store-client.ts"
import { type BenchStore, openOurs, openStock } from "../stores.ts"

const TIMES = 5
/** Nobody waits longer for a bank that does not answer. */
const LONGEST_MS = 10_000
const RETURN_TYPE = { "content-type": "application/x-www-form-urlencoded" }

/** Connections to BillDesk are taken and nothing comes back: the worst kind of silence. */
const measurement: Measurement = {
  name: "dead-gateway",
  about: `the longest of ${String(TIMES)} requests of each kind while BillDesk takes connections and answers nothing; stock Medusa 2.21.2 completes a cart, with no gateway to wait for`,
  async run(context) {
    const stock = await openStock(context)
    const completed = await several(async () =>
      stock.client.answer(`/store/carts/${await stock.client.readyCart()}/complete`, {}),
    )
    await stock.server().end()

    const sandbox = await BenchGateway.open(context)
    const road = await BlackHole.open(sandbox.url)
    try {
      const ours = await openOurs(context, { gateway: road })
      const prepared = await prepare(ours, sandbox)
      say("BillDesk is dead from now on")
      road.cut()
      const { carts, failed, waiting, paid } = prepared
      const kinds = {
        start: await Promise.all(
          carts.map((id) => ours.client.answer(`/store/carts/${id}/payment-attempts`, {})),
        ),
        retry: await Promise.all(failed.map(({ id, token }) => retry(ours, id, token))),
        check: await Promise.all(
          waiting.map(({ id, token }) =>
            ours.client.answer(`/store/orders/${id}/payment/check?token=${token}`, {}),
          ),
        ),
        return: await Promise.all(paid.map((token) => comeBack(ours, token))),
      }
      return [
        longest("stock Medusa, complete", completed),
        ...Object.entries(kinds).flatMap(([kind, answers]) => [
          { ...longest(`this shop, ${kind}`, answers), bound: LONGEST_MS },
          {
            what: `this shop, ${kind}, 5xx or no answer`,
            value: answers.filter(({ status }) => status === 0 || status >= 500).length,
            unit: "answers" as const,
            exactly: 0,
          },
        ]),
      ]
    } finally {
      road.close()
    }
  },
}

export default measurement

const longest = (what: string, answers: readonly Answered[]): Figure => ({
  what: `${what}, longest (${[...new Set(answers.map(({ status }) => status))].join(", ")})`,
  value: Math.max(...answers.map(({ ms }) => ms)),
  unit: "ms",
})

async function several<T>(act: () => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let i = 0; i < TIMES; i += 1) results.push(await act())
  return results
}

/** While BillDesk still lives: carts to start, orders that failed, orders that wait, and signed returns of paid ones. */
async function prepare(store: BenchStore, gateway: BenchGateway) {
  const carts = await several(() => store.client.readyCart())
  const failed = await several(async () => {
    const order = await store.client.startedOrder()
    await comeBack(store, await gateway.book(order.bdOrderId, { authStatus: "0399" }))
    return order
  })
  const waiting = await several(() => store.client.startedOrder())
  const paid = await several(async () => gateway.book((await store.client.startedOrder()).bdOrderId))
  return { carts, failed, waiting, paid }
}

const retry = (store: BenchStore, id: string, token: string): Promise<Answered> =>
  store.client.answer(`/store/orders/${id}/payment-attempts?token=${token}`, {})

/** The browser's signed return, without following where it is sent. */
async function comeBack(store: BenchStore, token: string): Promise<Answered> {
  const start = performance.now()
  const answer = await fetch(`${store.url}/payments/billdesk/return`, {
    method: "POST",
    headers: RETURN_TYPE,
    body: new URLSearchParams({ transaction_response: token }),
    redirect: "manual",
    signal: AbortSignal.timeout(60_000),
  })
  return { status: answer.status, ms: performance.now() - start, body: answer.headers.get("location") }
}
