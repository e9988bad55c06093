import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import { otherCuts, type OtherCut } from "../../domain/other-cuts"
import type { SearchWord } from "../../domain/search-words"
import { rowsOf } from "./rows"
import { VISIBLE } from "./sql/visible"

const isWord = (part: string): string =>
  `(char_length(${part}) < 3 or exists (select 1 from catalogue_search_word w where w.stem = ${part}))`

/** Most cuts make no words: these are left out first, by the catalogue's words, which have at least three letters. */
const SOLD_CUTS = `
with cut as materialized (
  select c.* from unnest(cast(:heads as text[]), cast(:tails as text[]), cast(:open as boolean[]))
    with ordinality as c (head, tail, is_open, place)
   where case when c.head is null or ${isWord("c.head")} then ${isWord("c.tail")}
     or c.is_open and exists (select 1 from catalogue_search_word w where starts_with(w.stem, c.tail)) else false end)
select cut.place::int from cut
 where exists (select 1 from ${VISIBLE}
   and d.lexemes @@ concat_ws(' <-> ', cut.head, cut.tail || case when cut.is_open then ':*' else '' end)::tsquery)`

const sold = rowsOf(z.object({ place: z.number() }))

/** The other cuts of a question that products of the channels have. */
export async function readCuts(
  { db, channels }: { readonly db: Knex; readonly channels: readonly string[] },
  words: readonly SearchWord[],
): Promise<readonly OtherCut[]> {
  const cuts = otherCuts(words)
  if (cuts.length === 0) return []
  const answer: unknown = await db.raw(SOLD_CUTS, {
    channels,
    heads: cuts.map(({ head }) => head),
    tails: cuts.map(({ tail }) => tail),
    open: cuts.map(({ isOpen }) => isOpen),
  })
  const places = new Set(sold.parse(answer).rows.map(({ place }) => place))
  return cuts.filter((_, at) => places.has(at + 1))
}
