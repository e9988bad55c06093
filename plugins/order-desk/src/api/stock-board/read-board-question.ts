import { z } from "@medusajs/framework/zod"
import { BOARD_SORTS, BOARD_STATES } from "../../contract/stock-board"
import type { BoardQuestion } from "../../domain/stock-board/board-question"
import { readAddress, type Read } from "../read-question"

const MOST_WORDS = 8

const count = (what: string, least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `${what} must be a whole number.`)
    .transform(Number)
    .pipe(
      z
        .number()
        .min(least, `${what} must be at least ${String(least)}.`)
        .max(most, `${what} must be at most ${String(most)}.`),
    )

const boardShape = z.object({
  q: z.string().max(1000, "The search is too long.").optional(),
  stock: z.enum(BOARD_STATES, `stock is one of ${BOARD_STATES.join(", ")}.`).optional(),
  location: z.string().max(100, "location is too long.").optional(),
  category: z.string().max(100, "category is too long.").optional(),
  sort: z
    .string()
    .regex(
      new RegExp(`^-?(?:${BOARD_SORTS.join("|")})$`),
      `sort is one of ${BOARD_SORTS.join(", ")}, with - for the other way round.`,
    )
    .default("product"),
  limit: count("limit", 1, 200).default(50),
  offset: count("offset", 0, 10_000_000).default(0),
})

/** The question of `GET /admin/stock-board`. */
export function readBoardQuestion(address: string): Read<BoardQuestion> {
  const read = readAddress(boardShape, address)
  if (!read.ok) return read
  const { q, stock: state, location, category, sort, limit, offset } = read.question
  const by = sort.replace(/^-/, "")
  return {
    ok: true,
    question: {
      words: (q ?? "").split(/\s+/).filter(Boolean).slice(0, MOST_WORDS),
      state,
      location,
      category,
      sort: {
        by: BOARD_SORTS.find((known) => known === by) ?? "product",
        isDescending: sort.startsWith("-"),
      },
      limit,
      offset,
    },
  }
}

const historyShape = z.object({
  limit: count("limit", 1, 200).default(50),
  offset: count("offset", 0, 1_000_000).default(0),
})

/** The question of `GET /admin/stock-board/items/:id/changes`. */
export const readHistoryQuestion = (address: string): Read<z.output<typeof historyShape>> =>
  readAddress(historyShape, address)
