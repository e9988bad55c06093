import { BigNumber } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/**
 * An amount as Medusa hands it out: a number, a text, or its BigNumber with the exact decimal inside. Comes out as a
 * decimal text wherever the exact one is known.
 */
export const medusaAmount = z.union([
  z.number(),
  z.string(),
  z.instanceof(BigNumber).transform((amount) => String(amount.raw?.value ?? amount.numeric)),
])

/** The exact decimal that Medusa keeps in the column beside an amount. */
export const medusaRawAmount = z.object({ value: z.union([z.string(), z.number()]) })
