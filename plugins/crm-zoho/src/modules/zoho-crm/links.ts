import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { fingerprint } from "../../domain"
import type { Link, LinkBook, LinkKind } from "../../protocol"

const linkRows = z.array(z.object({ key: z.string(), zoho_id: z.string(), hash: z.string().nullable() }))

/** A shopper stands in the table as a fingerprint only; a SKU is nobody's secret. */
const storedKey = (kind: LinkKind, key: string): string =>
  kind === "contact" ? fingerprint(key, "contact") : key

/** The table of contacts and products that are known in Zoho. */
export class Links implements LinkBook {
  constructor(private readonly db: Knex) {}

  async find(kind: LinkKind, module: string, keys: readonly string[]): Promise<ReadonlyMap<string, Link>> {
    const byStored = new Map(keys.map((key) => [storedKey(kind, key), key]))
    const rows: unknown = await this.db("zoho_link")
      .where({ kind, module })
      .whereIn("key", [...byStored.keys()])
      .whereNull("deleted_at")
    return new Map(
      linkRows
        .parse(rows)
        .map((row) => [byStored.get(row.key) ?? row.key, { id: row.zoho_id, hash: row.hash }]),
    )
  }

  async keep(kind: LinkKind, module: string, links: ReadonlyMap<string, Link>): Promise<void> {
    for (const [key, { id, hash }] of links) {
      await this.db.raw(
        `insert into zoho_link (id, kind, module, key, zoho_id, hash) values (?, ?, ?, ?, ?, ?)
         on conflict (kind, module, key) where deleted_at is null
         do update set zoho_id = excluded.zoho_id, hash = excluded.hash, updated_at = now()`,
        [generateEntityId(undefined, "zoholink"), kind, module, storedKey(kind, key), id, hash],
      )
    }
  }

  async forget(kind: LinkKind, module: string, keys: readonly string[]): Promise<void> {
    await this.db("zoho_link")
      .where({ kind, module })
      .whereIn(
        "key",
        keys.map((key) => storedKey(kind, key)),
      )
      .delete()
  }
}
