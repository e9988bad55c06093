import { z } from "zod"

/** No bag is worth more, and no telephone number fits below it. */
const MOST = 99_999_999
const MOST_EVENTS = 20
const MOST_ITEMS = 100

const EMAIL = /[^\s@]+\s*@\s*[^\s@]+\.[^\s@]+/u
/** Ten digits of an Indian mobile number however they are spaced, or a number with its country's code. */
const PHONE = /(?:^|[^0-9A-Za-z])(?:(?:\+?91|0)?[6-9]\d{9}|\+\d{8,15})(?![0-9A-Za-z])/

/** Whether somebody could be reached by what stands in a text. */
function namesSomebody(text: string): boolean {
  const plain = text.normalize("NFKC").replace(/\p{Cf}/gu, "")
  return EMAIL.test(plain) || PHONE.test(plain.replace(/(?<=[\d+)])[\s().-]+(?=[\d(])/gu, ""))
}

const word = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => !/\p{Cc}/u.test(text) && !namesSomebody(text), "must be the name of a product")

const amount = z.number().min(0).max(MOST)

const item = z.strictObject({
  item_id: word,
  item_name: word,
  // Empty for a product without a choice.
  item_variant: z.union([z.literal(""), word]).optional(),
  price: amount,
  quantity: z.int().min(1).max(9_999),
})

const worth = {
  currency: z.string().regex(/^[A-Z]{3}$/),
  value: amount,
  items: z.array(item).min(1).max(MOST_ITEMS),
}
const at = z.iso.datetime()
const plain = z.strictObject(worth)
const update = z.strictObject({ ...worth, change: z.enum(["increased", "decreased"]) })

const event = z.discriminatedUnion("name", [
  z.strictObject({ name: z.literal("cart.add"), properties: plain, at }),
  z.strictObject({ name: z.literal("cart.update"), properties: update, at }),
  z.strictObject({ name: z.literal("checkout.start"), properties: plain, at }),
])

/** What a browser may tell: no member more, so that nothing about a person can slip in. */
export const shopEventsShape = z.strictObject({ events: z.array(event).min(1).max(MOST_EVENTS) })

export type ShopEvent = z.infer<typeof event>
