import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { BoardChoices, BoardRow, RowStatus, StockBoard } from "../../contract/stock-board"
import type { BoardQuestion } from "../../domain/stock-board/board-question"
import { rowsOf, whole } from "../order-desk/rows"
import { CHOICES, countsSql, pageSql } from "./sql/board"
import { STOP_WORDS } from "./stop-words"

const named = z.array(z.object({ id: z.string(), name: z.string() }))
const choices = rowsOf(z.object({ locations: named, categories: named }))
const counts = rowsOf(
  z.object({ all: whole, active: whole, out: whole, low: whole, stopped: whole, rows: whole }),
)
const pieces = z.coerce.number()
const boardRow = z.object({
  variant_id: z.string(),
  variant: z.string(),
  product_id: z.string(),
  product: z.string(),
  thumbnail: z.string().nullable(),
  is_on_sale: z.boolean(),
  is_counted: z.boolean(),
  allows_backorder: z.boolean(),
  sku: z.string(),
  required: pieces,
  item_id: z.string().nullable(),
  level_id: z.string().nullable(),
  location_id: z.string().nullable(),
  location: z.string().nullable(),
  on_hand: pieces,
  reserved: pieces,
  available: pieces,
  threshold: z.number().nullable(),
  stop_words: z.string().nullable(),
  stop_at: z.date().nullable(),
  stop_name: z.string().nullable(),
  variant_pieces: pieces.nullable(),
  is_low: z.boolean(),
  price: whole.nullable(),
})
const rows = rowsOf(boardRow)
type Found = z.output<typeof boardRow>

/** What is asked of the board. */
export class BoardReader {
  readonly #db: Knex
  readonly #low: number

  /** @param low pieces up to which an item without a threshold of its own counts as low */
  constructor(db: Knex, low: number) {
    this.#db = db
    this.#low = low
  }

  /** One page, and how many variants each state has. */
  async page(question: BoardQuestion, currency = "inr"): Promise<StockBoard> {
    const words = question.words.map((word, at) => [`word${String(at)}`, `%${escaped(word)}%`] as const)
    const values = {
      low: this.#low,
      location: question.location ?? null,
      ...Object.fromEntries(words),
      ...(question.category === undefined ? {} : { category: question.category }),
    }
    const answers: readonly unknown[] = await Promise.all([
      this.#db.raw(countsSql(question), values),
      this.#db.raw(pageSql(question), {
        ...values,
        currency,
        limit: question.limit,
        offset: question.offset,
      }),
    ])
    const [sums] = counts.parse(answers[0]).rows
    const { rows: count = 0, ...variants } = sums ?? { all: 0, active: 0, out: 0, low: 0, stopped: 0 }
    return {
      rows: rows.parse(answers[1]).rows.map((row) => this.#shown(row)),
      count,
      limit: question.limit,
      offset: question.offset,
      variants,
      currency_code: currency,
    }
  }

  /** Locations and categories to filter by. */
  async choices(): Promise<BoardChoices> {
    return choices.parse(await this.#db.raw(CHOICES)).rows[0] ?? { locations: [], categories: [] }
  }

  #shown(found: Found): BoardRow {
    const { stop_words: words, stop_at: at, stop_name: by, variant_pieces: _, ...row } = found
    return {
      ...row,
      key: `${row.variant_id}:${row.item_id ?? ""}:${row.level_id ?? ""}`,
      low_at: row.threshold ?? this.#low,
      status: statusOf(found),
      stop: at === null ? null : { reason: (words ?? "").replace(STOP_WORDS, ""), by, at: at.toISOString() },
    }
  }
}

function statusOf(row: Found): RowStatus {
  if (row.stop_at !== null) return "stopped"
  if (!row.is_counted || row.allows_backorder) return "active"
  const isLeft = Math.floor(row.available / row.required) > 0
  // Of a variant that is not on sale nothing is summed: its own row tells.
  const isVariantLeft = row.variant_pieces === null ? isLeft : row.variant_pieces > 0
  if (isLeft) return isVariantLeft ? "active" : "part_missing"
  return isVariantLeft ? "none_left_here" : "none_left"
}

/** A text for `ilike`, in which nothing stands for something else. */
const escaped = (word: string): string => word.replaceAll(/[\\%_]/g, String.raw`\$&`)
