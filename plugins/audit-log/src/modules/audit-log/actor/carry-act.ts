import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { actSql } from "../../../domain/act-sql"
import { currentAct, currentActSource } from "./current-act"

/** What we use of knex's own transaction, which its types do not show. */
interface Beginning {
  isolationLevel?: string
  readOnly?: boolean
  begin(connection: unknown): Promise<unknown>
  query(connection: unknown, sql: string): Promise<unknown>
}

type Query = (connection: unknown, query: unknown) => Promise<unknown>

/** Statements outside a transaction that write. A function that is selected may write too and is not found so. */
const WRITES =
  /^\s*(?:insert|update|delete|merge)\b|^\s*with\b[^]*\b(?:insert\s+into|update|delete\s+from|merge\s+into)\b/i

const carried = new WeakSet<object>()

const isBeginning = (value: unknown): value is Beginning =>
  typeof value === "object" &&
  value !== null &&
  typeof Reflect.get(value, "begin") === "function" &&
  typeof Reflect.get(value, "query") === "function"

const isQuery = (value: unknown): value is Query => typeof value === "function"

const isCallable = (value: unknown): value is (...args: unknown[]) => unknown => typeof value === "function"

const textOf = (query: unknown): string => {
  const sql: unknown = typeof query === "object" && query !== null ? Reflect.get(query, "sql") : query
  return typeof sql === "string" ? sql : ""
}

/**
 * Lets each transaction of the application's connection carry who acts, so that a trigger can ask for it. It travels
 * with `BEGIN` in one message; a write outside a transaction is preceded by a message of its own. MikroORM builds no
 * connection of its own: it uses this one.
 *
 * @returns false when this knex has not what is needed; then changes are kept without a person
 */
export function carryAct(knex: Knex): boolean {
  const client: object = knex.client as object
  if (carried.has(client)) return true
  const build: unknown = Reflect.get(client, "transaction")
  const query: unknown = Reflect.get(client, "query")
  if (!isCallable(build) || !isQuery(query)) return false

  Reflect.set(client, "transaction", (...args: unknown[]): unknown => {
    const transaction = Reflect.apply(build, client, args)
    if (isBeginning(transaction)) carryFrom(transaction)
    return transaction
  })
  Reflect.set(client, "query", async (connection: unknown, asked: unknown): Promise<unknown> => {
    if (WRITES.test(textOf(asked)))
      await Reflect.apply(query, client, [connection, actSql(currentAct(), "next act")])
    return Reflect.apply(query, client, [connection, asked])
  })
  carried.add(client)
  return true
}

function carryFrom(transaction: Beginning): void {
  // Asked now, while the asker is known; answered when it begins, when the log-in has been looked at.
  const source = currentActSource() ?? currentAct
  const begin = transaction.begin.bind(transaction)
  transaction.begin = (connection) => {
    const isPlain = transaction.isolationLevel === undefined && transaction.readOnly !== true
    const act = actSql(source(), "end of transaction")
    // knex writes the same `BEGIN;` for a plain transaction; others keep what it writes for them.
    if (isPlain) return transaction.query(connection, `BEGIN;${act};`)
    return begin(connection).then((begun) => transaction.query(connection, act).then(() => begun))
  }
}
