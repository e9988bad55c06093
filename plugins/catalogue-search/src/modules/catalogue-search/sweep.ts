import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { CatalogueSearchSettings } from "../../domain/options"
import { indexVersion } from "./index-version"
import { ensureNotes } from "./note-installation"
import { noteEverything } from "./notes"
import { rowsOf } from "./rows"
import { availabilitySql } from "./sql/availability"
import { CHANNEL_PLACES } from "./sql/channel-places"

const state = rowsOf(z.object({ version: z.string(), swept_at: z.date() }))

/** Products that the index has and should not have, lacks, or has older than core's own row; and stock that differs. */
const COMPARE = `
insert into catalogue_search_note (kind, ref)
select 'product', found.id from (
  select p.id from product p
    left join catalogue_search_product d on d.product_id = p.id
   where p.deleted_at is null and p.status = 'published' and (d.product_id is null or p.updated_at > d.indexed_at)
  union
  select d.product_id from catalogue_search_product d
    left join product p on p.id = d.product_id and p.deleted_at is null and p.status = 'published'
   where p.id is null
  union
  select a.product_id from (${availabilitySql(CHANNEL_PLACES, "select product_id from catalogue_search_product")}) a
    left join catalogue_search_stock s on s.channel_id = a.scope and s.product_id = a.product_id
   where s.product_id is null or s.available is distinct from a.available) found`

/** What was written since the last sweep, as core dates it; and price lists that began or ended meanwhile. */
const CHANGED = `
insert into catalogue_search_note (kind, ref)
select 'product', product_id from product_variant where greatest(updated_at, deleted_at) > :since
union select 'product', product_id::text from product_sales_channel where greatest(updated_at, deleted_at) > :since
union select 'price_set', price_set_id from price where greatest(updated_at, deleted_at) > :since
union select 'option_value', id from product_option_value where greatest(updated_at, deleted_at) > :since
union select 'category', id from product_category where greatest(updated_at, deleted_at) > :since
union select 'price_list', id from price_list
  where greatest(updated_at, deleted_at) > :since
     or starts_at between :since and now() or ends_at between :since and now()`

const FORGET_WORDS = `
delete from catalogue_search_word w
 where not exists (select 1 from catalogue_search_product d where d.lexemes @@ w.stem::tsquery)`

/** Changes that were dated before the last sweep and committed after it. */
const OVERLAP_SECONDS = 30

/**
 * Compares the index with the catalogue and notes what differs: what was changed while there were no triggers, and
 * what changes by itself with time. An index that is empty or of another version is noted as a whole.
 */
export async function sweep(db: Knex, settings: CatalogueSearchSettings): Promise<void> {
  await ensureNotes(db)
  const version = indexVersion(settings)
  const [last] = state.parse(await db.raw("select version, swept_at from catalogue_search_state")).rows
  if (last?.version !== version) await noteEverything(db)
  else {
    await db.raw(COMPARE)
    await db.raw(CHANGED, { since: new Date(last.swept_at.getTime() - OVERLAP_SECONDS * 1000) })
    await db.raw(FORGET_WORDS)
  }
  await db.raw(
    `insert into catalogue_search_state (version) values (:version)
     on conflict (id) do update set version = excluded.version, swept_at = now()`,
    { version },
  )
}
