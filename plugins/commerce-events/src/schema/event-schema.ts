import { z } from "zod"
import { holdsPersonalData, type EventName, type EventProperties } from "../contract"

/** No bag in the shop is worth more; no telephone number fits below it. */
const MOST = 99_999_999
const MOST_ITEMS = 100

const text = (longest: number) =>
  z
    .string("must be a text.")
    .min(1, "must not be empty.")
    .max(longest, `must have at most ${longest} characters.`)
    .refine((value) => !/\p{Cc}/u.test(value), "must hold no control character.")
    .refine((value) => !holdsPersonalData(value), "must hold no email address and no telephone number.")

const amount = z
  .number("must be a number.")
  .min(0, "must not be negative.")
  .max(MOST, "is more than any bag is worth.")
const currency = z
  .string("must be a text.")
  .regex(/^[A-Z]{3}$/, "must be a currency's three capital letters.")
const orderNumber = text(50)

const item = z.strictObject({
  item_id: text(100),
  item_name: text(200),
  item_variant: text(200).optional(),
  item_category: text(200).optional(),
  price: amount,
  quantity: z.int("must be a whole number.").min(1, "must be 1 or more.").max(9999, "must be 9999 or less."),
})
const items = z
  .array(item, "must be a list.")
  .min(1, "must name an item.")
  .max(MOST_ITEMS, `must name at most ${MOST_ITEMS} items.`)

const worth = { currency, value: amount }
const ordered = { ...worth, order_number: orderNumber, tax: amount, shipping: amount, items }

/** What each event may say, and not a word more. */
export const EVENT_SCHEMAS = {
  "cart.add": z.strictObject({ ...worth, items }),
  "cart.update": z.strictObject({ ...worth, change: z.enum(["increased", "decreased"]), items }),
  "checkout.start": z.strictObject({ ...worth, items }),
  "checkout.complete": z.strictObject(ordered),
  "payment.created": z.strictObject({ ...worth, order_number: orderNumber }),
  "payment.succeeded": z.strictObject(ordered),
  "fulfillment.updated": z.strictObject({
    order_number: orderNumber,
    status: z.enum(["shipped", "delivered"]),
  }),
} as const satisfies { readonly [Name in EventName]: z.ZodType<EventProperties[Name]> }
