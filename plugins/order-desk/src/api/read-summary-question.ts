import { z } from "@medusajs/framework/zod"
import { daysBetween, isDay } from "../domain/days-between"
import type { SummaryQuestion } from "../domain/questions"
import { readAddress, type Read } from "./read-question"

const MOST_DAYS = 1830

const day = (what: string) =>
  z
    .string(`${what} is missing: give a day such as 2026-11-22.`)
    .refine(isDay, `${what} must be a day of the calendar such as 2026-11-22.`)

const shape = z.object({
  from: day("from"),
  to: day("to"),
  currency: z
    .string()
    .regex(/^[a-z]{3}$/i, "currency is a code of three letters.")
    .toLowerCase()
    .optional(),
})

/** The question of `GET /admin/order-desk/summary`. */
export function readSummaryQuestion(address: string): Read<SummaryQuestion> {
  const read = readAddress(shape, address)
  if (!read.ok) return read
  const { from, to, currency } = read.question
  if (from > to) return { ok: false, message: "The first day lies after the last." }
  if (daysBetween(from, to).length > MOST_DAYS)
    return { ok: false, message: "The range is longer than five years." }
  return { ok: true, question: { from, to, currencyCode: currency } }
}
