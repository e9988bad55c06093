import { z } from "zod"
import { DEFAULT_BACKOFF_SECONDS } from "./backoff"

/** What a store writes in `medusa-config.ts`. All optional. */
export interface OutboxOptions {
  /** How often due deliveries are looked for. Default 5. */
  intervalSeconds?: number
  /** Deliveries in flight for one destination in one process, unless the destination says otherwise. Default 4. */
  concurrency?: number
  /** How long one try may take, unless the destination says otherwise. Default 60. */
  timeoutSeconds?: number
  /** Seconds between tries. After the try that follows the last one the delivery is dead. */
  backoffSeconds?: number[]
  /** How often destinations are asked for what an event lost. Default 5. */
  sweepMinutes?: number
  /** How long finished deliveries are kept, dead ones apart. Default 180. */
  retentionDays?: number
}

export interface OutboxSettings {
  readonly intervalMs: number
  readonly concurrency: number
  readonly timeoutMs: number
  readonly backoffSeconds: readonly number[]
  readonly sweepMs: number
  readonly retentionDays: number
}

export type OptionsVerdict =
  | { readonly ok: true; readonly settings: OutboxSettings }
  /** Every fault at once. */
  | { readonly ok: false; readonly faults: readonly string[] }

const schema = z.strictObject({
  intervalSeconds: z.number().min(1).max(3600).default(5),
  concurrency: z.number().int().min(1).max(50).default(4),
  timeoutSeconds: z.number().min(1).max(900).default(60),
  backoffSeconds: z
    .array(z.number().min(0).max(86_400))
    .max(50)
    .default(() => [...DEFAULT_BACKOFF_SECONDS]),
  sweepMinutes: z.number().min(0.1).max(1440).default(5),
  retentionDays: z.number().int().min(1).max(3650).default(180),
  /** Put there by Medusa for every module that runs in the application's process. */
  database: z.unknown().optional(),
})

/** Checks the whole configuration at once. Absent is a default, malformed is a fault. */
export function parseOptions(raw: unknown): OptionsVerdict {
  const parsed = schema.safeParse(raw ?? {})
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `${issue.path.join(".") || "options"}: ${issue.message}`,
    )
    return { ok: false, faults }
  }
  const options = parsed.data
  return {
    ok: true,
    settings: {
      intervalMs: options.intervalSeconds * 1000,
      concurrency: options.concurrency,
      timeoutMs: options.timeoutSeconds * 1000,
      backoffSeconds: options.backoffSeconds,
      sweepMs: options.sweepMinutes * 60_000,
      retentionDays: options.retentionDays,
    },
  }
}
