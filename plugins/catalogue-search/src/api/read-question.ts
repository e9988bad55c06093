import { z } from "zod"
import { SORTS, type CatalogueQuestion, type SuggestionQuestion } from "../domain/catalogue-question"
import { queryValues } from "./query-values"

/** A question that can be answered, or what is wrong with it in a sentence for a shopper. */
export type Read<Question> =
  { readonly ok: true; readonly question: Question } | { readonly ok: false; readonly message: string }

const MOST_VALUES = 50
const LONGEST_TEXT = 100_000

const whole = (what: string, least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,9}$/, `${what} must be a whole number.`)
    .transform(Number)
    .pipe(
      z
        .number()
        .min(least, `${what} must be at least ${least}.`)
        .max(most, `${what} must be at most ${most}.`),
    )

const list = (what: string) =>
  z.array(z.string()).max(MOST_VALUES, `There are too many ${what} in the filter.`)
const one = z.string().max(LONGEST_TEXT).optional()
const short = z.string().max(200, "The address of this page is not complete.").optional()

const standpoint = {
  region_id: short,
  currency_code: short,
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/i, "This language is not known.")
    .optional(),
}
const standpointShape = z.object(standpoint)

const listing = z.object({
  ...standpoint,
  q: one,
  category: list("categories"),
  size: list("sizes"),
  colour: list("colours"),
  price_min: whole("The lowest price", 0, 999_999_999).optional(),
  price_max: whole("The highest price", 0, 999_999_999).optional(),
  available: z.enum(["0", "1", "true", "false"], "The availability filter is either on or off.").optional(),
  sort: z.enum(SORTS, "The products cannot be sorted like that.").optional(),
  page: whole("The page", 1, 999_999_999).default(1),
  limit: whole("The number of products on a page", 1, 100).default(24),
})

const suggestions = z.object({
  ...standpoint,
  q: one,
  limit: whole("The number of suggestions", 1, 20)
    .default(6)
    .transform((limit) => Math.min(limit, 8)),
})

const LISTS: ReadonlySet<string> = new Set(["category", "size", "colour"])

/** The parameters that a shape knows; of a single one the last counts, and an empty one is absent. */
function fieldsOf(shape: z.ZodObject, address: string): Record<string, unknown> {
  const values = queryValues(address)
  return Object.fromEntries(
    Object.keys(shape.shape).map((name) => {
      const filled = (values.get(name) ?? []).filter((value) => value.trim() !== "")
      return [name, LISTS.has(name) ? [...new Set(filled)] : filled.at(-1)]
    }),
  )
}

function placeOf(fields: z.output<typeof standpointShape>, channelIds: readonly string[]) {
  const { region_id, currency_code, locale } = fields
  const currency = currency_code === undefined ? undefined : `currency:${currency_code.toLowerCase()}`
  return { channelIds, priceContext: region_id ?? currency, locale }
}

const faultOf = (error: z.ZodError) => ({
  ok: false as const,
  message: error.issues[0]?.message ?? "The address of this page is not complete.",
})

/** The question of `GET /store/catalogue`. */
export function readListingQuestion(address: string, channelIds: readonly string[]): Read<CatalogueQuestion> {
  const parsed = listing.safeParse(fieldsOf(listing, address))
  if (!parsed.success) return faultOf(parsed.error)
  const { q = "", category, size, colour, price_min, price_max, available, sort, page, limit } = parsed.data
  return {
    ok: true,
    question: {
      standpoint: placeOf(parsed.data, channelIds),
      text: q,
      filters: {
        categories: category,
        sizes: size,
        colours: colour,
        priceMin: price_min,
        priceMax: price_max,
        isAvailable: available === "1" || available === "true",
      },
      sort: sort ?? "relevance",
      page,
      limit,
    },
  }
}

/** The question of `GET /store/catalogue/suggestions`. */
export function readSuggestionQuestion(
  address: string,
  channelIds: readonly string[],
): Read<SuggestionQuestion> {
  const parsed = suggestions.safeParse(fieldsOf(suggestions, address))
  if (!parsed.success) return faultOf(parsed.error)
  const { q = "", limit } = parsed.data
  return { ok: true, question: { standpoint: placeOf(parsed.data, channelIds), text: q, limit } }
}
