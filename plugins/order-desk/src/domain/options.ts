import { z } from "zod"
import type { DeskSource } from "./desk-source"

/** What a store writes in `medusa-config.ts`. All optional. */
export interface OrderDeskOptions {
  /** What other plugins know of orders. Default none. */
  sources?: readonly DeskSource[]
  /** How often the rows are compared with core's tables. Default 60. */
  sweepSeconds?: number
  /** Variants with at most so many pieces left count as low. Default 5. */
  lowStock?: number
}

export interface OrderDeskSettings {
  readonly sources: readonly DeskSource[]
  readonly sweepMs: number
  readonly lowStock: number
}

export type OptionsVerdict =
  | { readonly ok: true; readonly settings: OrderDeskSettings }
  /** Every fault at once. */
  | { readonly ok: false; readonly faults: readonly string[] }

/** Written into SQL: nothing but the name of a table or a column. */
const name = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/, "must be the name of a table or column.")

const isFunction = (value: unknown): boolean => typeof value === "function"

const source = z.strictObject({
  name: z.string().min(1).max(60),
  watch: z.array(z.strictObject({ table: name, column: name })).max(20),
  read: z.custom<DeskSource["read"]>(isFunction, "must be a function."),
  timeline: z.custom<NonNullable<DeskSource["timeline"]>>(isFunction, "must be a function.").optional(),
  witness: z.custom<NonNullable<DeskSource["witness"]>>(isFunction, "must be a function.").optional(),
})

const schema = z.strictObject({
  sources: z.array(source).max(20).default([]),
  sweepSeconds: z.number().min(5).max(3600).default(60),
  lowStock: z.int().min(0).max(100_000).default(5),
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
  const { sources, sweepSeconds, lowStock } = parsed.data
  const names = sources.map((each) => each.name)
  const twice = names.filter((each, index) => names.indexOf(each) !== index)
  if (twice.length > 0) return { ok: false, faults: [`sources: ${twice.join(", ")} stands there twice.`] }
  const columns = new Map<string, string>()
  for (const { table, column } of sources.flatMap(({ watch }) => watch)) {
    if ((columns.get(table) ?? column) !== column) {
      return { ok: false, faults: [`sources: ${table} is watched by two columns.`] }
    }
    columns.set(table, column)
  }
  return { ok: true, settings: { sources, sweepMs: sweepSeconds * 1000, lowStock } }
}
