import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import { GENESIS } from "../../domain/link-hash"
import type { SealState } from "./chain-rows"
import { rowsOf, storedEntry } from "./rows"
import { ENTRY_COLUMNS } from "./sql/entry-columns"

/** Links in memory at once. */
const AT_ONCE = 2000

const LINKS = `
select l.seq::text as seq, l.entry_id::text as entry_id, l.hash, ${ENTRY_COLUMNS}
  from audit_log_link l
  left join audit_log_entry e on e.id = l.entry_id
 where l.seq > ?::bigint and l.seq <= ?::bigint
 order by l.seq
 limit ${AT_ONCE}`

/** Of an entry that is gone every column is null. */
const gone = z.object({ id: z.null() })
const place = z.object({ seq: z.string(), entry_id: z.string(), hash: z.string() })
const linkRows = rowsOf(z.union([storedEntry.extend(place.shape), gone.extend(place.shape)]))

/** A link with its entry; `id` is null when the entry is not there. */
export type Link = z.output<typeof linkRows>["rows"][number]

/** Where the chain begins: at nothing, or after what was cleared away. */
export const firstLinkOf = (state: SealState): { seq: bigint; hash: string } => ({
  seq: BigInt(state.checkpoint_seq ?? "0"),
  hash: state.checkpoint_hash ?? GENESIS,
})

/** Goes through the links in their order, each with the one that follows. Holds a few thousand at a time. */
export async function* linksOf(
  db: Knex,
  { after, upTo }: { after: bigint; upTo: string },
): AsyncGenerator<readonly [Link, Link | undefined]> {
  let seq = String(after)
  let held: Link | undefined
  for (;;) {
    const { rows } = linkRows.parse(await db.raw(LINKS, [seq, upTo]))
    for (const link of rows) {
      if (held) yield [held, link]
      held = link
    }
    const last = rows.at(-1)
    if (last === undefined) break
    seq = last.seq
  }
  if (held) yield [held, undefined]
}
