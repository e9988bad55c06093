import { z } from "zod"

/** What a store writes in `medusa-config.ts`. All optional. */
export interface CatalogueSearchOptions {
  /** Titles of the option that is a product's colour, in any case. Default `["Colour", "Color"]`. */
  colourTitles?: string[]
  /** Titles of the option that is its size, in any case. Default `["Size"]`. */
  sizeTitles?: string[]
  /** How often the index is compared with the catalogue. Default 60. */
  sweepSeconds?: number
}

export interface CatalogueSearchSettings {
  /** In lower case. */
  readonly colourTitles: readonly string[]
  readonly sizeTitles: readonly string[]
  readonly sweepMs: number
}

export type OptionsVerdict =
  | { readonly ok: true; readonly settings: CatalogueSearchSettings }
  /** Every fault at once. */
  | { readonly ok: false; readonly faults: readonly string[] }

const titles = (standard: readonly string[]) =>
  z
    .array(z.string().trim().min(1).max(100).toLowerCase())
    .max(20)
    .default(() => [...standard])

const schema = z.strictObject({
  colourTitles: titles(["colour", "color"]),
  sizeTitles: titles(["size"]),
  sweepSeconds: z.number().min(5).max(3600).default(60),
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
  const { colourTitles, sizeTitles, sweepSeconds } = parsed.data
  return { ok: true, settings: { colourTitles, sizeTitles, sweepMs: sweepSeconds * 1000 } }
}
