import { z } from "@medusajs/framework/zod"

/** The fields of a cart that decide whether its stock suffices; a subset of what core reads to complete it. */
export const CART_STOCK_FIELDS = [
  "id",
  "completed_at",
  "sales_channel_id",
  "items.id",
  "items.created_at",
  "items.title",
  "items.product_title",
  "items.variant_title",
  "items.variant_id",
  "items.quantity",
  "items.variant.manage_inventory",
  "items.variant.allow_backorder",
  "items.variant.inventory_items.inventory_item_id",
  "items.variant.inventory_items.required_quantity",
  "items.variant.inventory_items.inventory.location_levels.location_id",
  "items.variant.inventory_items.inventory.location_levels.stocked_quantity",
  "items.variant.inventory_items.inventory.location_levels.reserved_quantity",
  "items.variant.inventory_items.inventory.location_levels.stock_locations.id",
  "items.variant.inventory_items.inventory.location_levels.stock_locations.sales_channels.id",
]

/** Medusa gives quantities as numbers, as decimal texts, or as its big-number object, by the road they came. */
const quantity = z.union([
  z.number(),
  z.string().transform(Number),
  z.object({ numeric: z.number() }).transform((big) => big.numeric),
  z.object({ value: z.coerce.number() }).transform((raw) => raw.value),
])

/** A relation that is one record, several, or absent. */
const several = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? (value as unknown[]).filter(Boolean) : value ? [value] : []),
    z.array(schema),
  )

const stockLocation = z.object({
  id: z.string(),
  sales_channels: several(z.object({ id: z.string() })),
})

const level = z.object({
  location_id: z.string(),
  stocked_quantity: quantity,
  reserved_quantity: quantity,
  stock_locations: several(stockLocation),
})

const variant = z.object({
  manage_inventory: z.boolean().nullish(),
  allow_backorder: z.boolean().nullish(),
  inventory_items: several(
    z.object({
      inventory_item_id: z.string(),
      required_quantity: quantity,
      inventory: z.object({ location_levels: several(level) }).nullish(),
    }),
  ),
})

/** What is read of a cart. Anything else in it is ignored. */
export const cartSchema = z.object({
  id: z.string(),
  completed_at: z.union([z.date(), z.string()]).nullish(),
  sales_channel_id: z.string().nullish(),
  items: several(
    z.object({
      id: z.string(),
      created_at: z.coerce.date().optional(),
      title: z.string().nullish(),
      product_title: z.string().nullish(),
      variant_title: z.string().nullish(),
      variant_id: z.string().nullish(),
      quantity,
      variant: variant.nullish(),
    }),
  ),
})

export type CartForStock = z.infer<typeof cartSchema>
export type CartLine = CartForStock["items"][number]
