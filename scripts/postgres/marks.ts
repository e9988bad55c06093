import { withClient } from "./connect.ts"

/**
 * What has been done to a database, written in the database itself: a copied, fresh or other database tells
 * the truth about itself, which a file beside the shop could not.
 */
export class Marks {
  constructor(private readonly url: string) {}

  async read(name: string): Promise<string | null> {
    return withClient(this.url, async (client) => {
      const exists = await client.query("select to_regclass('house.marks') as found")
      if (!(exists.rows as { found: string | null }[])[0]?.found) return null
      const { rows } = await client.query<{ value: string }>(
        "select value from house.marks where name = $1",
        [name],
      )
      return rows[0]?.value ?? null
    })
  }

  async write(name: string, value: string): Promise<void> {
    await withClient(this.url, async (client) => {
      await client.query("create schema if not exists house")
      await client.query(
        "create table if not exists house.marks (name text primary key, value text not null, at timestamptz not null default now())",
      )
      await client.query(
        "insert into house.marks (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value, at = now()",
        [name, value],
      )
    })
  }
}
