import { z } from "zod"

const facet = z.array(z.object({ value: z.string(), label: z.string(), count: z.number() }))

const cardShape = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  thumbnail: z.object({ url: z.string(), alt: z.string() }).nullish(),
  price: z.object({ amount: z.number(), currency_code: z.string() }).nullish(),
  price_from: z.boolean(),
  colours: z.array(z.string()),
  category_handles: z.array(z.string()),
  created_at: z.string(),
  available: z.number().nullish(),
})

export type SearchCard = z.infer<typeof cardShape>

/** What `GET /store/catalogue` of medusa-plugin-catalogue-search answers. */
export const findingsShape = z.object({
  products: z.array(cardShape),
  count: z.number(),
  facets: z.object({
    category: facet,
    size: facet,
    colour: facet,
    price: z.object({ min: z.number(), max: z.number() }),
    available: z.object({ count: z.number() }),
  }),
  corrected_query: z.string().nullish(),
})

/** What `GET /store/catalogue/suggestions` answers. */
export const suggestionsShape = z.object({
  queries: z.array(z.string()),
  categories: z.array(z.object({ handle: z.string(), name: z.string() })),
  products: z.array(cardShape),
})
