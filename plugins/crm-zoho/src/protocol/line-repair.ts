import { z } from "zod"

/** A line as Zoho takes it. Money is in major units with two decimals. */
export interface SubformLine {
  readonly Product_Name: { readonly id: string }
  readonly Quantity: number
  readonly List_Price: number
  readonly Discount: number
  readonly Description?: string
}

export type LineChange = SubformLine | { readonly id: string; readonly _delete: null }

const existingLine = z.object({
  id: z.string(),
  Product_Name: z.object({ id: z.string() }),
  Quantity: z.number(),
  List_Price: z.number(),
  Discount: z.number().nullish(),
})

/**
 * What brings a record's lines to the wanted ones. Rows sent without an id are added to what is there, so a repeated
 * upsert doubles an order's lines: surplus copies of our own lines go, missing lines come, and lines of products we
 * did not send (added by sales staff) stay.
 *
 * @param existing the sub-form as Zoho gives it; anything that is not a line is left alone
 */
export function repairLines(existing: unknown, wanted: readonly SubformLine[]): readonly LineChange[] {
  const rows = Array.isArray(existing)
    ? existing.flatMap((row: unknown) => existingLine.safeParse(row).data ?? [])
    : []
  const missing = new Map<string, SubformLine[]>()
  for (const line of wanted) missing.set(lineKey(line), [...(missing.get(lineKey(line)) ?? []), line])
  const ours = new Set(wanted.map((line) => line.Product_Name.id))

  const changes: LineChange[] = []
  for (const row of rows) {
    if (missing.get(lineKey(row))?.pop()) continue
    if (ours.has(row.Product_Name.id)) changes.push({ id: row.id, _delete: null })
  }
  for (const lines of missing.values()) changes.push(...lines)
  return changes
}

function lineKey(line: {
  readonly Product_Name: { readonly id: string }
  readonly Quantity: number
  readonly List_Price: number
  readonly Discount?: number | null | undefined
}): string {
  const money = (amount: number): string => amount.toFixed(2)
  return [line.Product_Name.id, line.Quantity, money(line.List_Price), money(line.Discount ?? 0)].join("|")
}
