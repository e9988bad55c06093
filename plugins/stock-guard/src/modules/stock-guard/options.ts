import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const schema = z.strictObject({
  /**
   * Whether the plugin takes core's `validate` hook of cart completion when nobody else has it. Default true.
   * Off: call `assertCartStock` in your own handler; the database guards either way.
   */
  validate_cart: z.boolean().default(true),
  /** Put there by Medusa for every module that runs in the application's process. */
  database: z.unknown().optional(),
})

/** The `options` of the plugin in `medusa-config`. */
export type StockGuardOptions = Omit<z.input<typeof schema>, "database">

/** @throws {MedusaError} naming every unknown or malformed option */
export function stockGuardOptions(options: unknown): z.output<typeof schema> {
  const parsed = schema.safeParse(options ?? {})
  if (parsed.success) return parsed.data
  throw new MedusaError(
    MedusaError.Types.INVALID_ARGUMENT,
    `medusa-plugin-stock-guard: ${z.prettifyError(parsed.error)}`,
  )
}
