import { say } from "../boot/progress.mjs"
import { BenchGateway } from "../bench/gateway.ts"
import type { BenchContext, Figure } from "../bench/measurement.ts"
import { quantile } from "../bench/quantile.ts"
import { settleOnce, tellOfCaptures } from "../bench/settle-once.ts"
import { type BenchStore, openOurs } from "../bench/stores.ts"
import { withClient } from "../postgres/connect.ts"

const WARM_UP = 6
const PAIRS = 60
const MOST = 1.05

/** Every trigger of the audit log on core's tables, in one statement. */
const SWITCH = (verb: "enable" | "disable") => `do $$ declare t record; begin
  for t in select tgrelid::regclass as at, tgname from pg_trigger
            where tgname like 'audit\\_log\\_change%' and not tgisinternal loop
    execute format('alter table %s ${verb} trigger %I', t.at, t.tgname);
  end loop;
end $$`

/**
 * What the audit log adds to a checkout and to a settled payment: the same store, its triggers switched on and off by
 * turns before each order, in pairs whose order changes. What a connection tells of who acts is sent in both.
 */
export async function measureAudit(context: BenchContext): Promise<Figure[]> {
  const gateway = await BenchGateway.open(context)
  const store = await openOurs(context, { name: "this shop, audited", gateway })
  await tellOfCaptures(store)
  const complete = await inPairs(store, "complete", async () => {
    const cartId = await store.client.readyCart()
    return () => store.client.complete(cartId)
  })
  const settle = await inPairs(store, "settle", async () => async () => {
    const { answered, captured } = await settleOnce(store, gateway)
    return answered + captured
  })
  return [...figures("complete", complete), ...figures("settle", settle)]
}

interface Pairs {
  readonly on: number[]
  readonly off: number[]
}

/** @param prepare what is done before the clock starts; answers what is timed, in milliseconds */
async function inPairs(
  store: BenchStore,
  what: string,
  prepare: () => Promise<() => Promise<number>>,
): Promise<Pairs> {
  const times: Pairs = { on: [], off: [] }
  await withClient(store.databaseUrl, async (client) => {
    for (let i = 0; i < WARM_UP + PAIRS; i += 1) {
      for (const way of i % 2 === 0 ? (["on", "off"] as const) : (["off", "on"] as const)) {
        const timed = await prepare()
        await client.query(SWITCH(way === "on" ? "enable" : "disable"))
        const ms = await timed()
        if (i >= WARM_UP) times[way].push(ms)
      }
      if (i % 20 === 0) say(`${what} with and without the audit log: ${String(i)} of ${String(PAIRS)} pairs`)
    }
    await client.query(SWITCH("enable"))
  })
  return times
}

const figures = (what: string, { on, off }: Pairs): Figure[] => [
  { what: `${what} without the audit log's triggers, median`, value: quantile(off, 0.5), unit: "ms" },
  { what: `${what} with them, median`, value: quantile(on, 0.5), unit: "ms" },
  {
    what: `${what}, ratio of the medians`,
    value: quantile(on, 0.5) / quantile(off, 0.5),
    unit: "×",
    bound: MOST,
  },
  { what: `${what}, ratio at p95`, value: quantile(on, 0.95) / quantile(off, 0.95), unit: "×" },
]
