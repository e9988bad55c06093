import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type pg from "pg"
import { loadCrmBooks } from "./load-crm-books.ts"
import { CANARIES } from "./tools/canaries.ts"
import type { GatewayOrder } from "./tools/gateway-books.ts"
import type { Shop } from "./stage/shop.ts"

/** One law: how many rows break it, and the first of them in words. */
export interface Count {
  law: string
  broken: number
  sample: string
}

const folder = join(dirname(fileURLToPath(import.meta.url)), "invariants")

/** Each file is one law: a select of `offender`, one row for each thing that breaks it. */
const LAWS = readdirSync(folder)
  .filter((file) => /^V\d+\.sql$/.test(file))
  .sort((a, b) => Number.parseInt(a.slice(1), 10) - Number.parseInt(b.slice(1), 10))
  .map((file) => ({ law: file.replace(".sql", ""), sql: readFileSync(join(folder, file), "utf8") }))

const sql = (name: string): string => readFileSync(join(folder, `${name}.sql`), "utf8")
const PREPARATION = sql("gateway-books")
const CRM_PREPARATION = sql("crm-books")
const WITH_REVIEW_TABLE = sql("in-front-of-a-person")
const WITHOUT_REVIEW_TABLE = sql("in-front-of-a-person-by-attempt")

/** Laws about the CRM hold only where there is one. */
const OF_THE_CRM: readonly string[] = ["V6"]

export const LAW_NAMES: readonly string[] = LAWS.map(({ law }) => law)

/**
 * Counts what breaks the laws now: the gateway's books, and Zoho's, beside core's own tables, in one snapshot of the
 * database.
 *
 * @param plant SQL that breaks a law on purpose, undone after the count
 */
export async function countBroken(shop: Shop, plant?: string): Promise<Count[]> {
  const books = await shop.gateway.books()
  const { zoho } = shop
  const records = (await zoho?.books()) ?? []
  const client = await shop.db.connect()
  try {
    await client.query("begin isolation level repeatable read")
    await loadBooks(client, books)
    const reviewed = await client.query<{ found: boolean }>(
      "select to_regclass('billdesk_review') is not null as found",
    )
    await client.query(reviewed.rows[0]?.found ? WITH_REVIEW_TABLE : WITHOUT_REVIEW_TABLE)
    if (zoho) {
      await client.query(CRM_PREPARATION)
      await loadCrmBooks(client, { records, deletedByHand: zoho.deletedByHand })
    }
    if (plant !== undefined) await client.query(plant)
    const counts: Count[] = []
    for (const { law, sql: query } of LAWS.filter((one) => zoho !== null || !OF_THE_CRM.includes(one.law))) {
      const { rows } = await client.query<{ offender: string }>(query)
      counts.push({
        law,
        broken: rows.length,
        sample: rows
          .slice(0, 3)
          .map((row) => row.offender)
          .join("; "),
      })
    }
    return counts
  } finally {
    await client.query("rollback").catch(() => undefined)
    client.release()
  }
}

async function loadBooks(client: pg.PoolClient, books: readonly GatewayOrder[]): Promise<void> {
  await client.query(PREPARATION)
  const successes = books.flatMap(({ orderid, transactions }) =>
    transactions
      .filter((transaction) => transaction.auth_status === "0300")
      .map(({ refunds, ...transaction }) => ({ orderid, refunds, ...transaction })),
  )
  const refunds = successes.flatMap(({ transactionid, refunds: all }) =>
    all.map((refund) => ({ transactionid, ...refund })),
  )
  await client.query(
    `insert into gateway_success select transactionid, orderid, mercid, currency, paise
       from jsonb_to_recordset($1) as s(transactionid text, orderid text, mercid text, currency text, paise bigint)`,
    [JSON.stringify(successes)],
  )
  await client.query(
    `insert into gateway_refund select reference, transactionid, paise, stands
       from jsonb_to_recordset($1) as r(reference text, transactionid text, paise bigint, stands boolean)`,
    [JSON.stringify(refunds)],
  )
  await client.query("insert into our_merchant values ($1)", [CANARIES["BILLDESK_MERCHANT_ID"]])
}
