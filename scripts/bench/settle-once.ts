import { setTimeout as wait } from "node:timers/promises"
import { withClient } from "../postgres/connect.ts"
import type { BenchGateway } from "./gateway.ts"
import { AT_THE_BANK_MS, type BenchStore } from "./stores.ts"

const PATIENCE_MS = 30_000

const CAPTURED = `select 1 from capture c join payment p on p.id = c.payment_id
  join order_payment_collection l on l.payment_collection_id = p.payment_collection_id where l.order_id = $1`

/** Postgres itself says when a capture is committed: nobody asks for it meanwhile, which would cost what is measured. */
const TELL = `create function bench_tell() returns trigger language plpgsql as
    $$ begin perform pg_notify('bench_captured', ''); return null; end $$;
  create trigger bench_tell after insert on capture for each row execute function bench_tell()`

/** Once for a store, before {@link settleOnce}. */
export const tellOfCaptures = (store: BenchStore): Promise<unknown> =>
  withClient(store.databaseUrl, (client) => client.query(TELL))

/**
 * One order, paid while its shopper is at the bank.
 *
 * @returns milliseconds until its notification was answered, and from then until its capture stood in the database
 * @throws when it is not settled within half a minute
 */
export async function settleOnce(
  store: BenchStore,
  gateway: BenchGateway,
): Promise<{ answered: number; captured: number }> {
  const { id, bdOrderId } = await store.client.startedOrder()
  await wait(AT_THE_BANK_MS)
  const body = await gateway.book(bdOrderId)
  return withClient(store.databaseUrl, async (client) => {
    await client.query("listen bench_captured")
    const captured = new Promise<number>((resolve, reject) => {
      client.once("notification", () => {
        resolve(performance.now())
      })
      setTimeout(reject, PATIENCE_MS, new Error(`Order ${id} was not settled.`)).unref()
    })
    const start = performance.now()
    const answer = await fetch(`${store.url}/webhooks/payments/billdesk`, {
      method: "POST",
      headers: { "content-type": "application/jose" },
      body,
    })
    const answered = performance.now()
    if (!answer.ok) throw new Error(`The notification was answered ${String(answer.status)}.`)
    const end = await captured
    if ((await client.query(CAPTURED, [id])).rowCount === 0)
      throw new Error(`Another order than ${id} was settled.`)
    return { answered: answered - start, captured: end - answered }
  })
}
