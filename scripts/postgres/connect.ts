import pg from "pg"
import { Fault } from "../boot/fault.mjs"

/** Runs `work` on one connection and closes it. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  // A server that ends while we are idle is told by the next query.
  client.on("error", () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Creates the database unless it exists. @param serverUrl a URL of another database of the same server */
export async function ensureDatabase(serverUrl: string, name: string): Promise<void> {
  await withClient(serverUrl, async (client) => {
    const found = await client.query("select 1 from pg_database where datname = $1", [name])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  })
}

/** Refuses a DATABASE_URL that does not work, in one sentence without its password. */
export async function refuseUnreachable(databaseUrl: string): Promise<void> {
  const where = describe(databaseUrl)
  try {
    await withClient(databaseUrl, async (client) => {
      const { rows } = await client.query<{ version: number }>(
        "select current_setting('server_version_num')::int as version",
      )
      const version = rows[0]?.version ?? 0
      if (version < 150_000) {
        throw new Fault(
          `DATABASE_URL points to PostgreSQL ${String(Math.floor(version / 10_000))} at ${where}, and the shop needs 15 or later.`,
        )
      }
    })
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Fault(
      `DATABASE_URL cannot be used: ${where} answered "${reason(cause)}"; correct it, or unset it for the embedded database.`,
      {
        cause,
      },
    )
  }
}

function describe(databaseUrl: string): string {
  try {
    const { host, pathname } = new URL(databaseUrl)
    return `${host}${pathname}`
  } catch {
    throw new Fault("DATABASE_URL is not a URL: write it as postgres://user:password@host:5432/database.")
  }
}

function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join(", ")
  return error instanceof Error ? error.message : String(error)
}
