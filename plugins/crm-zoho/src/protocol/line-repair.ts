import { z } from "zod"

/** A line as Zoho takes it. Money is in major units with two decimals. */
export interface SubformLine {
  readonly Product_Name: { readonly id: string }
  readonly Quantity: number
  readonly List_Price: number
  readonly Discount: number
  readonly Description?: string
  /** The column that takes the line's id in the shop, where there is one. */
  readonly [column: string]: unknown
}

export type LineChange =
  | SubformLine
  | { readonly id: string; readonly _delete: null }
  | { readonly id: string; readonly [column: string]: unknown }

export interface LineMemory {
  /** The custom column that takes the line's id in the shop. */
  readonly keyColumn?: string | undefined
  /** Products that were ever sent with this record: their lines are ours. */
  readonly sentProducts: readonly string[]
}

const existingLine = z.looseObject({
  id: z.string(),
  Product_Name: z.object({ id: z.string() }),
  Quantity: z.number(),
  List_Price: z.number(),
  Discount: z.number().nullish(),
})
type ExistingLine = z.infer<typeof existingLine>

/**
 * What brings a record's lines to the wanted ones. Rows sent without an id are added to what is there, so a repeated
 * upsert doubles an order's lines: surplus copies of our own lines go, missing lines come, and lines that are not ours
 * (added by sales staff) stay. A line is ours when it carries a line's id, or else when we have ever sent its product.
 *
 * @param existing the sub-form as Zoho gives it; anything that is not a line is left alone
 */
export function repairLines(
  existing: unknown,
  wanted: readonly SubformLine[],
  { keyColumn, sentProducts }: LineMemory = { sentProducts: [] },
): readonly LineChange[] {
  const rows = Array.isArray(existing)
    ? existing.flatMap((row: unknown) => existingLine.safeParse(row).data ?? [])
    : []
  if (keyColumn !== undefined) return repairByKey(rows, wanted, keyColumn)
  const missing = new Map<string, SubformLine[]>()
  for (const line of wanted) missing.set(contentOf(line), [...(missing.get(contentOf(line)) ?? []), line])
  const ours = new Set([...sentProducts, ...wanted.map((line) => line.Product_Name.id)])

  const changes: LineChange[] = []
  for (const row of rows) {
    if (missing.get(contentOf(row))?.pop()) continue
    if (ours.has(row.Product_Name.id)) changes.push({ id: row.id, _delete: null })
  }
  for (const lines of missing.values()) changes.push(...lines)
  return changes
}

function repairByKey(
  rows: readonly ExistingLine[],
  wanted: readonly SubformLine[],
  keyColumn: string,
): readonly LineChange[] {
  const missing = new Map(wanted.map((line) => [textOf(line[keyColumn]), line]))
  const changes: LineChange[] = []
  for (const row of rows) {
    const key = textOf(row[keyColumn])
    if (key === "") continue
    const line = missing.get(key)
    missing.delete(key)
    if (!line) changes.push({ id: row.id, _delete: null })
    else if (contentOf(line) !== contentOf(row)) changes.push({ ...line, id: row.id })
  }
  // Sent before the column was mapped: it gets its id, and is not sent once more.
  for (const row of rows.filter((one) => textOf(one[keyColumn]) === "")) {
    const [key] = [...missing].find(([, line]) => contentOf(line) === contentOf(row)) ?? []
    if (key === undefined) continue
    missing.delete(key)
    changes.push({ id: row.id, [keyColumn]: key })
  }
  return [...changes, ...missing.values()]
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : ""
}

function contentOf(line: {
  readonly Product_Name: { readonly id: string }
  readonly Quantity: number
  readonly List_Price: number
  readonly Discount?: number | null | undefined
}): string {
  const money = (amount: number): string => amount.toFixed(2)
  return [line.Product_Name.id, line.Quantity, money(line.List_Price), money(line.Discount ?? 0)].join("|")
}
