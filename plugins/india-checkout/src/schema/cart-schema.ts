import { z } from "zod"

/** An address as a store API call sends it. Only what the rules read is named; core checks the rest. */
export const sentAddressSchema = z.looseObject({
  first_name: z.unknown().optional(),
  last_name: z.unknown().optional(),
  phone: z.unknown().optional(),
  address_1: z.unknown().optional(),
  address_2: z.unknown().optional(),
  city: z.unknown().optional(),
  province: z.unknown().optional(),
  postal_code: z.unknown().optional(),
  country_code: z.unknown().optional(),
  metadata: z.unknown().optional(),
})
export type SentAddress = z.infer<typeof sentAddressSchema>

/** The body of a cart call. A body of any other shape is left to core, which refuses it. */
export const sentCartSchema = z.looseObject({
  region_id: z.string().nullish(),
  email: z.unknown().optional(),
  metadata: z.unknown().optional(),
  shipping_address: z.unknown().optional(),
  billing_address: z.unknown().optional(),
})
export type SentCart = z.infer<typeof sentCartSchema>

const metadata = z.record(z.string(), z.unknown()).nullish()
const text = z.string().nullish()

const storedAddressSchema = z.object({
  id: z.string(),
  first_name: text,
  last_name: text,
  phone: text,
  address_1: text,
  address_2: text,
  city: text,
  province: text,
  postal_code: text,
  country_code: text,
  metadata,
})
export type StoredAddress = z.infer<typeof storedAddressSchema>

const regionSchema = z.object({ countries: z.array(z.object({ iso_2: z.string() })) })

/** What the rules need to know about a region. */
export const regionsSchema = z.array(regionSchema)
export type Region = z.infer<typeof regionSchema>

/** What the rules need to know about a stored cart. */
export const storedCartSchema = z.object({
  id: z.string(),
  completed_at: z.unknown(),
  email: text,
  metadata,
  region: regionSchema.nullish(),
  shipping_address: storedAddressSchema.nullish(),
  billing_address: storedAddressSchema.nullish(),
})
export type StoredCart = z.infer<typeof storedCartSchema>
