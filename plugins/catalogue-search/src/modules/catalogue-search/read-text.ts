import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import { gramsOf } from "../../domain/grams-of"
import { nearestWords } from "../../domain/nearest-words"
import { searchWords, type SearchWord } from "../../domain/search-words"
import { textQuery, type TextQuery, type WordReading } from "../../domain/text-query"
import { readCuts } from "./read-cuts"
import { rowsOf } from "./rows"
import { VISIBLE } from "./sql/visible"

const KNOWN = `
select word.stem,
  exists (select 1 from ${VISIBLE} and d.lexemes @@ word.stem::tsquery) as is_known,
  exists (select 1 from ${VISIBLE} and d.lexemes @@ (word.stem || ':*')::tsquery) as is_beginning
from unnest(cast(:stems as text[])) as word (stem)`

/** Words that share the most trigrams, whatever their order of letters; only those that a shopper could meet. */
const SIMILAR = `
with similar_words as (
  select g.stem, count(*) as shared from catalogue_search_gram g
   where g.gram = any(cast(:grams as text[])) group by g.stem order by shared desc, g.stem limit 200)
select w.stem, w.shown from similar_words s join catalogue_search_word w on w.stem = s.stem
 where char_length(w.stem) >= cast(:least as int)`

const SOLD = `
select word.stem from unnest(cast(:stems as text[])) as word (stem)
 where exists (select 1 from ${VISIBLE} and d.lexemes @@ word.stem::tsquery)`

const known = rowsOf(z.object({ stem: z.string(), is_known: z.boolean(), is_beginning: z.boolean() }))
const similar = rowsOf(z.object({ stem: z.string(), shown: z.string() }))
const sold = rowsOf(z.object({ stem: z.string() }))

interface Asking {
  readonly db: Knex
  readonly channels: readonly string[]
}

/** What a shopper's words mean in this catalogue: `none` without words, `nothing` when no word is known. */
export type TextReading =
  | { readonly kind: "none" }
  | { readonly kind: "nothing" }
  | { readonly kind: "query"; readonly query: TextQuery; readonly words: readonly SearchWord[] }

/** Reads a question word by word; misspelt ones become the nearest words that the channels' products have. */
export async function readText(asking: Asking, text: string): Promise<TextReading> {
  const words = searchWords(text)
  if (words.length === 0) return { kind: text.trim() === "" ? "none" : "nothing" }
  const [facts, allCuts] = await Promise.all([readFacts(asking, words), readCuts(asking, words)])
  const last = words.at(-1)
  const readings = await Promise.all(
    words.map(async (word): Promise<WordReading> => {
      const fact = facts.get(word.stem)
      const cuts = allCuts.filter(({ of }) => of.includes(word))
      if (fact?.is_known === true) return { kind: "known", word, cuts }
      if (fact?.is_beginning === true) return { kind: "beginning", word, cuts }
      if (cuts.length > 0) return { kind: "recut", word, cuts }
      return correct(asking, word, word === last)
    }),
  )
  const query = textQuery(readings)
  return query === undefined ? { kind: "nothing" } : { kind: "query", query, words }
}

async function readFacts({ db, channels }: Asking, words: readonly SearchWord[]) {
  const { rows } = known.parse(await db.raw(KNOWN, { channels, stems: words.map(({ stem }) => stem) }))
  return new Map(rows.map((row) => [row.stem, row]))
}

async function correct({ db, channels }: Asking, word: SearchWord, isTyping: boolean): Promise<WordReading> {
  const candidates = similar.parse(
    await db.raw(SIMILAR, { grams: gramsOf(word.stem), least: Math.max(2, word.stem.length - 2) }),
  ).rows
  const near = nearestWords(word.stem, candidates, isTyping)
  if (near.length === 0) return { kind: "unknown", word }
  const { rows } = sold.parse(await db.raw(SOLD, { channels, stems: near.map(({ stem }) => stem) }))
  const stems = new Set(rows.map(({ stem }) => stem))
  const to = near.filter(({ stem }) => stems.has(stem))
  return to.length === 0 ? { kind: "unknown", word } : { kind: "corrected", word, to }
}
