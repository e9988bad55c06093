import { createReadStream, readdirSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { Shop } from "./stage/shop.ts"
import { cardLike, secretsIn } from "./tools/secrets-in.ts"

/** Secrets and card numbers in every text of a shop's database, one line for each place. */
export async function findLeaks(shop: Shop): Promise<string[]> {
  const { rows } = await shop.db.query<{ table: string }>(
    `select table_schema || '.' || quote_ident(table_name) as table from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const found: string[] = []
  for (const { table } of rows) {
    const { rows: lines } = await shop.db.query<{ line: string }>(`select t::text as line from ${table} t`)
    const text = lines.map(({ line }) => line).join("\n")
    found.push(...[...secretsIn(text), ...cardLike(text)].map((what) => `${what} in the table ${table}`))
  }
  return [...new Set(found)]
}

/** The same in every log. */
export async function findLeaksInLogs(folder: string): Promise<string[]> {
  const found = new Set<string>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".log"))) {
    for await (const line of createInterface({ input: createReadStream(join(folder, file)) })) {
      for (const what of [...secretsIn(line), ...cardLike(line)]) found.add(`${what} in the log ${file}`)
    }
  }
  return [...found]
}
