import { z } from "zod"
import type { Anchor } from "../contract"
import { CHANGES, COLUMN_RULES, type WatchedTable } from "./column-rule"
import { WATCHED_TABLES } from "./watched-tables"

/** A request that is kept although no table tells of it, such as an export. */
export interface WatchedRoute {
  readonly method: string
  /** The path without its query; `:name` stands for one part. */
  readonly path: string
  /** What was done, in a word or two: `exported orders`. */
  readonly action: string
  /** What it was done to. Default: `export`. */
  readonly targetType?: string
}

/** What a store writes in `medusa-config.ts`. All optional. */
export interface AuditLogOptions {
  /** Tables of the host's own and of its other plugins. One of core's name takes the place of the rule for core's. */
  tables?: WatchedTable[]
  /** Requests to be kept beside core's exports. */
  watchRoutes?: WatchedRoute[]
  /** Paths at which outside companies call, and their names. Core's `/hooks/payment` is known. */
  gateways?: { path: string; name: string }[]
  /** How long entries are kept. At least 365. Default 730. */
  retentionDays?: number
  /** How often entries are sealed. Default 2. */
  sealSeconds?: number
  /** How often triggers are verified and missed rows are looked for. Default 10. */
  sweepMinutes?: number
  /** The time zone of a day's anchor and of the dates in filters. Default `Asia/Kolkata`. */
  timeZone?: string
  /** Told of each day's anchor until it returns without an error: keep it where the database's owner cannot write. */
  onAnchor?: (anchor: Anchor) => void | Promise<void>
}

export interface AuditLogSettings {
  readonly tables: readonly WatchedTable[]
  readonly watchRoutes: readonly WatchedRoute[]
  readonly gateways: readonly { readonly path: string; readonly name: string }[]
  readonly retentionDays: number
  readonly sealMs: number
  readonly sweepMs: number
  readonly timeZone: string
  readonly onAnchor: ((anchor: Anchor) => void | Promise<void>) | null
}

export type OptionsVerdict =
  | { readonly ok: true; readonly settings: AuditLogSettings }
  /** Every fault at once. */
  | { readonly ok: false; readonly faults: readonly string[] }

const CORE_ROUTES: readonly WatchedRoute[] = [
  { method: "POST", path: "/admin/orders/export", action: "exported orders" },
  { method: "POST", path: "/admin/products/export", action: "exported products" },
]
const CORE_GATEWAYS = [{ path: "/hooks/payment", name: "payment webhook" }]

/** Names go into SQL as they are. */
const identifier = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/, "is no plain name of a table or column")
const words = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^'\\\u0000]+$/, "holds a quote, a backslash or NUL")
const path = z.string().startsWith("/").max(200)

const watchedTable = z.strictObject({
  table: identifier,
  targetType: words,
  id: identifier.optional(),
  columns: z.record(identifier, z.enum(COLUMN_RULES)),
  about: z.array(identifier).max(10).optional(),
  on: z.array(z.enum(CHANGES)).min(1).optional(),
  sweep: z.boolean().optional(),
})

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
    return true
  } catch {
    return false
  }
}

type OnAnchor = (anchor: Anchor) => void | Promise<void>

const schema = z.strictObject({
  tables: z
    .array(watchedTable)
    .max(200)
    .refine(
      (tables) => new Set(tables.map(({ table }) => table)).size === tables.length,
      "names a table twice",
    )
    .default([]),
  watchRoutes: z
    .array(
      z.strictObject({
        method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]),
        path,
        action: words,
        targetType: words.optional(),
      }),
    )
    .max(100)
    .default([]),
  gateways: z
    .array(z.strictObject({ path, name: words }))
    .max(50)
    .default([]),
  retentionDays: z
    .number()
    .int()
    .min(365, "Entries are kept for 365 days or longer.")
    .max(36_500)
    .default(730),
  sealSeconds: z.number().min(1).max(3600).default(2),
  sweepMinutes: z.number().min(0.1).max(1440).default(10),
  timeZone: z.string().refine(isTimeZone, "is no time zone that this process knows").default("Asia/Kolkata"),
  onAnchor: z.custom<OnAnchor>((given) => typeof given === "function", "is no function").optional(),
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
  const own = new Set(options.tables.map(({ table }) => table))
  return {
    ok: true,
    settings: {
      tables: [...WATCHED_TABLES.filter(({ table }) => !own.has(table)), ...options.tables],
      watchRoutes: [...CORE_ROUTES, ...options.watchRoutes],
      gateways: [...CORE_GATEWAYS, ...options.gateways],
      retentionDays: options.retentionDays,
      sealMs: options.sealSeconds * 1000,
      sweepMs: options.sweepMinutes * 60_000,
      timeZone: options.timeZone,
      onAnchor: options.onAnchor ?? null,
    },
  }
}
