import { say } from "../../boot/progress.mjs"
import { BenchGateway } from "../gateway.ts"
import type { Figure, Measurement } from "../measurement.ts"
import { quantile } from "../quantile.ts"
import type { BenchStore } from "../stores.ts"
import { countRows, openOurs } from "../stores.ts"
import { BenchZoho } from "../zoho.ts"

const WARM_UP = 20
const PAIRS = 300
/** What Zoho's absence may cost a shopper. */
const RATIO = 1.05

const OPEN = `select count(*) as n from outbox_delivery where destination = 'zoho-crm' and finished_at is null`

/**
 * Two shops side by side, one whose Zoho is well and one whose Zoho is away. Each in turn takes one checkout and one
 * payment, so that whatever else the machine does hits both; which of them begins alternates.
 */
const measurement: Measurement = {
  name: "zoho-down",
  about: `pressing Pay while Zoho is well and while it is away, ${String(PAIRS)} pairs in turns; every order is paid, so deliveries go out or pile up meanwhile`,
  async run(context) {
    const gateway = await BenchGateway.open(context)
    const open = async (name: string, isDown: boolean): Promise<BenchStore> => {
      const zoho = await BenchZoho.open(context)
      if (isDown) await zoho.begin("down")
      return openOurs(context, { name, gateway, environment: zoho.environment })
    }
    const well = { store: await open("this shop, Zoho well", false), times: [] as number[] }
    const down = { store: await open("this shop, Zoho away", true), times: [] as number[] }
    for (let pair = 0; pair < WARM_UP + PAIRS; pair += 1) {
      for (const side of pair % 2 === 0 ? [well, down] : [down, well]) {
        const took = await checkout(side.store, gateway)
        if (pair >= WARM_UP) side.times.push(took)
      }
      if (pair === WARM_UP) say("warm; now it counts")
    }
    const ratio = (q: number) => quantile(down.times, q) / quantile(well.times, q)
    return [
      ...figures("Zoho well", well.times),
      ...figures("Zoho away", down.times),
      { what: "ratio of the medians", value: ratio(0.5), unit: "×" },
      { what: "ratio at p95", value: ratio(0.95), unit: "×", bound: RATIO },
      { what: "Zoho well, deliveries that wait", value: await countRows(well.store, OPEN), unit: "rows" },
      { what: "Zoho away, deliveries that wait", value: await countRows(down.store, OPEN), unit: "rows" },
    ]
  },
}

export default measurement

const figures = (what: string, times: readonly number[]): Figure[] => [
  { what: `${what}, pressing Pay, median`, value: quantile(times, 0.5), unit: "ms" },
  { what: `${what}, pressing Pay, p95`, value: quantile(times, 0.95), unit: "ms" },
]

/** A checkout and its payment. @returns milliseconds that pressing Pay took */
async function checkout(store: BenchStore, gateway: BenchGateway): Promise<number> {
  const cartId = await store.client.readyCart()
  const start = performance.now()
  const { bdOrderId } = await store.client.start(cartId)
  const took = performance.now() - start
  const answer = await fetch(`${store.url}/webhooks/payments/billdesk`, {
    method: "POST",
    headers: { "content-type": "application/jose" },
    body: await gateway.book(bdOrderId),
  })
  if (!answer.ok) throw new Error(`The notification was answered ${String(answer.status)}.`)
  return took
}
