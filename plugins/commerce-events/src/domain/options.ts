import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "zod"

/** An attempt to pay that a gateway has opened. */
export interface OpenedAttempt {
  readonly orderId: string
  readonly attemptId: string
  readonly openedAt: Date
}

/** What a store writes in `medusa-config.ts`. The README documents each option. */
export interface CommerceEventsOptions {
  /** The analytics provider keeps everything in the house: orders without consent are told too, without a client. Default false. */
  keepWithoutConsent?: boolean
  /** Calls to `POST /store/events` in a minute and process from one address. Default 1200. */
  callsPerMinute?: number
  /** Attempts that a gateway has opened since a moment; absent: `payment.created` is not told. */
  openedAttempts?: (container: MedusaContainer, since: Date) => AsyncIterable<OpenedAttempt>
}

export interface CommerceEventsSettings {
  readonly keepWithoutConsent: boolean
  readonly callsPerMinute: number
  readonly openedAttempts: CommerceEventsOptions["openedAttempts"]
}

export type OptionsVerdict =
  | { readonly ok: true; readonly settings: CommerceEventsSettings }
  /** Every fault at once, each a sentence that begins with the option's name and shows no value. */
  | { readonly ok: false; readonly faults: readonly string[] }

const schema = z.strictObject({
  keepWithoutConsent: z.boolean("must be true or false.").default(false),
  callsPerMinute: z
    .int("must be a whole number.")
    .min(1, "must be 1 or more.")
    .max(1_000_000, "must be 1000000 or less.")
    .default(1200),
  openedAttempts: z
    .custom<CommerceEventsOptions["openedAttempts"]>(
      (value) => typeof value === "function",
      "must be a function.",
    )
    .optional(),
  /** Put there by Medusa for every module that runs in the application's process. */
  database: z.unknown().optional(),
})

/** Checks the whole configuration at once. Absent is a default, malformed is a fault. */
export function parseOptions(raw: unknown): OptionsVerdict {
  const parsed = schema.safeParse(raw ?? {})
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.map(optionFault) }
  const { keepWithoutConsent, callsPerMinute, openedAttempts } = parsed.data
  return { ok: true, settings: { keepWithoutConsent, callsPerMinute, openedAttempts } }
}

/** A sentence that begins with the option's name and shows no value. */
export function optionFault(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `${issue.keys.join(", ")}: no such option.`
  return `${issue.path.join(".") || "options"}: ${issue.message}`
}
