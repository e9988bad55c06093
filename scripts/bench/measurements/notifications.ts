import { setTimeout as wait } from "node:timers/promises"
import { say } from "../../boot/progress.mjs"
import { BenchGateway } from "../gateway.ts"
import { inTurns } from "../in-turns.ts"
import type { Measurement } from "../measurement.ts"
import { quantile } from "../quantile.ts"
import { type BenchStore, countRows, openOurs, openStock } from "../stores.ts"
import { waitUntil } from "../wait-until.ts"

const NOTIFICATIONS = 500
const WITHIN_MS = 5_000
/** An answer means that the message is stored. */
const ANSWER_MS = 100
const SETTLE_PATIENCE_S = 300
const MARK_PATIENCE_S = 10

const CAPTURED = "select count(*) as n from capture where deleted_at is null"
const UNPROCESSED = "select count(*) as n from billdesk_inbox where state = 'received'"

/** A sale's peak: every notification is of another order, none is a repeat. */
const measurement: Measurement = {
  name: "notifications",
  about: `${String(NOTIFICATIONS)} signed notifications in ${String(WITHIN_MS / 1000)} s, each of another order; stock Medusa 2.21.2 gets as many at its own hook, which stores nothing`,
  async run(context) {
    const stock = await openStock(context)
    const stockRun = await pour(stock, () => ({
      path: "/hooks/payment/system_default",
      type: "application/json",
      body: "{}",
    }))
    await stock.server().end()

    const gateway = await BenchGateway.open(context)
    const ours = await openOurs(context, { gateway })
    say(`${String(NOTIFICATIONS)} orders are made and paid at the sandbox, which tells nobody`)
    const tokens = await inTurns(NOTIFICATIONS, 6, async () => {
      const { bdOrderId } = await ours.client.startedOrder()
      return gateway.book(bdOrderId)
    })
    const oursRun = await pour(ours, (index) => ({
      path: "/webhooks/payments/billdesk",
      type: "application/jose",
      body: tokens[index] ?? "",
    }))
    say("all are answered; now the books")
    const captured = () => countRows(ours, CAPTURED)
    const settled = await waitUntil(async () => (await captured()) >= NOTIFICATIONS, SETTLE_PATIENCE_S)
    // The last message is marked a moment after its capture.
    await waitUntil(async () => (await countRows(ours, UNPROCESSED)) === 0, MARK_PATIENCE_S)
    const lost = NOTIFICATIONS - (await captured())
    return [
      { what: "stock Medusa, answered, median", value: quantile(stockRun.times, 0.5), unit: "ms" },
      { what: "stock Medusa, answered, p95", value: quantile(stockRun.times, 0.95), unit: "ms" },
      { what: "this shop, answered, median", value: quantile(oursRun.times, 0.5), unit: "ms" },
      {
        what: "this shop, answered, p95",
        value: quantile(oursRun.times, 0.95),
        unit: "ms",
        bound: ANSWER_MS,
      },
      { what: "this shop, answered, last", value: quantile(oursRun.times, 1), unit: "ms" },
      {
        what: "ratio at p95",
        value: quantile(oursRun.times, 0.95) / quantile(stockRun.times, 0.95),
        unit: "×",
      },
      { what: "this shop, not answered with 2xx", value: oursRun.refused, unit: "answers", exactly: 0 },
      { what: "this shop, from the last answer until all are captured", value: settled, unit: "s" },
      { what: "this shop, paid and not captured then", value: lost, unit: "orders", exactly: 0 },
      {
        what: "this shop, stored and not processed then",
        value: await countRows(ours, UNPROCESSED),
        unit: "rows",
        exactly: 0,
      },
    ]
  },
}

export default measurement

interface Message {
  path: string
  type: string
  body: string
}

/** Posts them at even distances, whether or not the ones before were answered. */
async function pour(
  store: BenchStore,
  message: (index: number) => Message,
): Promise<{ times: number[]; refused: number }> {
  const begin = performance.now()
  const answers = await Promise.all(
    Array.from({ length: NOTIFICATIONS }, async (_, index) => {
      await wait((index * WITHIN_MS) / NOTIFICATIONS - (performance.now() - begin))
      const { path, type, body } = message(index)
      const start = performance.now()
      const ok = await fetch(`${store.url}${path}`, {
        method: "POST",
        headers: { "content-type": type },
        body,
      }).then(
        async (answer) => {
          await answer.arrayBuffer()
          return answer.ok
        },
        () => false,
      )
      return { ms: performance.now() - start, ok }
    }),
  )
  return { times: answers.map(({ ms }) => ms), refused: answers.filter(({ ok }) => !ok).length }
}
