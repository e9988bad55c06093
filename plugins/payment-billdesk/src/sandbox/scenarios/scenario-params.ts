import { paiseFromRupees } from "medusa-integration-kit"
import { z } from "zod"

const milliseconds = z.number().int().min(0).max(86_400_000)
const code = z.string().min(1).max(10)

/** Everything that some scenario lets one choose. */
export const scenarioParams = z.strictObject({
  /** Milliseconds before the late thing happens, or before an answer. */
  delay_ms: milliseconds.optional(),
  /** Up to this many milliseconds more, by chance from the seed. */
  jitter_ms: milliseconds.optional(),
  /** How many notifications go out at once. */
  copies: z.number().int().min(1).max(1000).optional(),
  /** Rupees with two decimals, `"1.00"`. */
  amount: z
    .string()
    .regex(/^\d{1,13}\.\d{2}$/)
    .optional(),
  currency: code.optional(),
  mercid: z.string().min(1).max(40).optional(),
  auth_status: code.optional(),
  /** How a BillDesk that is down fails: a 503 page, or a connection that breaks. */
  mode: z.enum(["503", "reset"]).optional(),
})
export type ScenarioParams = z.output<typeof scenarioParams>

/** @returns paise, or undefined where no amount was chosen. */
export const chosenAmount = ({ amount }: ScenarioParams) =>
  amount === undefined ? undefined : paiseFromRupees(amount)
