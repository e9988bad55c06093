import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import { lexemes } from "../../domain/lexemes"
import { rowsOf, yesOrNo } from "./rows"

const categories = rowsOf(
  z.object({
    handle: z.string(),
    name: z.string(),
    names: z.record(z.string(), z.string().nullable()),
  }),
)

const CATEGORIES = (hasTranslations: boolean): string => `
select c.handle, c.name, ${
  hasTranslations
    ? `coalesce((select jsonb_object_agg(t.locale_code, t.translations ->> 'name')
         from translation t where t.reference_id = c.id and t.deleted_at is null), '{}')`
    : "'{}'::jsonb"
} as names
  from product_category c where c.deleted_at is null and c.is_active and not c.is_internal`

const WRITE = `
insert into catalogue_search_category (handle, name, names, lexemes)
select handle, name, names, lexemes::tsvector
  from jsonb_to_recordset(cast(:rows as jsonb)) as r (handle text, name text, names jsonb, lexemes text)
on conflict (handle) do nothing`

/** Makes all rows of categories anew: there are few. */
export async function writeCategories(trx: Knex): Promise<void> {
  const answer = yesOrNo.parse(await trx.raw("select to_regclass('translation') is not null as yes"))
  const { rows } = categories.parse(await trx.raw(CATEGORIES(answer.rows[0]?.yes ?? false)))
  await trx.raw("delete from catalogue_search_category")
  const written = rows.map(({ handle, name, names }) => ({
    handle,
    name,
    names,
    lexemes: lexemes([name, ...Object.values(names)].map((text) => ({ text: text ?? "", weight: "A" }))),
  }))
  await trx.raw(WRITE, { rows: JSON.stringify(written) })
}
