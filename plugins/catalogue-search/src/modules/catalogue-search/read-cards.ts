import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { CatalogueCard } from "../../contract"
import type { Standpoint } from "../../domain/catalogue-question"
import { numeric, rowsOf } from "./rows"
import { CARDS } from "./sql/cards"

const cards = rowsOf(
  z.object({
    id: z.string(),
    handle: z.string(),
    title: z.string(),
    subtitle: z.string().nullable(),
    thumbnail: z.string().nullable(),
    thumbnail_alt: z.string().nullable(),
    colours: z.array(z.string()),
    own_categories: z.array(z.string()),
    created_at: z.date(),
    lowest: numeric.nullable(),
    highest: numeric.nullable(),
    currency_code: z.string().nullable(),
    available: z.number().int().nullable(),
  }),
)
type CardRow = z.output<typeof cards>["rows"][number]

/** The cards of these products, in this order. */
export async function readCards(
  db: Knex,
  ids: readonly string[],
  { channelIds, priceContext, locale }: Standpoint,
): Promise<readonly CatalogueCard[]> {
  if (ids.length === 0) return []
  const { rows } = cards.parse(
    await db.raw(CARDS, {
      ids,
      channels: channelIds,
      context: priceContext ?? "",
      locale: locale ?? "",
    }),
  )
  return rows.map(cardOf)
}

function cardOf(row: CardRow): CatalogueCard {
  const { id, handle, title, subtitle, thumbnail, lowest, highest, currency_code } = row
  return {
    id,
    handle,
    title,
    subtitle,
    thumbnail: thumbnail === null ? null : { url: thumbnail, alt: row.thumbnail_alt ?? title },
    price: lowest === null || currency_code === null ? null : { amount: lowest, currency_code },
    price_from: lowest !== null && highest !== null && highest > lowest,
    colours: row.colours,
    category_handles: row.own_categories,
    created_at: row.created_at.toISOString(),
    available: row.available,
  }
}
