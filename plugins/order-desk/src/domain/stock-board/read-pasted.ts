import { parse } from "csv-parse/sync"
import { z } from "zod"
import { CHANGE_REASONS, type ChangeReason } from "../../contract/stock-board"
import { MOST_PIECES } from "./judge-change"

/** Rows of one paste: more want a file and an import. */
export const MOST_PASTED = 2000

/** One line of a list; what could not be read is a sentence in `error`. */
export interface PastedLine {
  readonly line: number
  readonly sku: string
  readonly quantity: number | null
  readonly location: string | null
  readonly reason: ChangeReason | null
  readonly error: string | null
}

export type Pasted =
  | { readonly ok: true; readonly lines: readonly PastedLine[] }
  | { readonly ok: false; readonly message: string }

const NAMES = {
  sku: ["sku", "item", "item code", "article"],
  quantity: ["quantity", "qty", "on hand", "onhand", "stock", "count", "pieces"],
  location: ["location", "warehouse", "place"],
  reason: ["reason"],
} as const
type Column = keyof typeof NAMES

const table = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }).loose() }),
)

/**
 * Reads what was copied from a spreadsheet: SKU, pieces, and perhaps a location and a reason, in this order or as a heading
 * says; tabs, semicolons or commas between them; quotes and a byte order mark as Excel writes them.
 */
export function readPasted(text: string): Pasted {
  const cells = cellsOf(text)
  if (cells === undefined) {
    return { ok: false, message: "The list cannot be read: a quotation mark is not closed." }
  }
  const [head, ...rest] = cells
  if (head === undefined) return { ok: false, message: "The list is empty." }
  const heading = headingOf(head.record)
  const rows = heading === undefined ? cells : rest
  if (rows.length === 0) return { ok: false, message: "The list has a heading and nothing below it." }
  if (rows.length > MOST_PASTED) {
    return {
      ok: false,
      message: `The list has ${String(rows.length)} rows; at most ${String(MOST_PASTED)} are taken at once.`,
    }
  }
  if (heading !== undefined && (heading.get("sku") === undefined || heading.get("quantity") === undefined)) {
    return { ok: false, message: "The heading needs a column SKU and a column Quantity." }
  }
  return { ok: true, lines: rows.map(({ record, line }) => lineOf(record, line, heading)) }
}

function cellsOf(text: string): { readonly record: readonly string[]; readonly line: number }[] | undefined {
  try {
    const read = table.parse(
      parse(text, {
        bom: true,
        delimiter: delimiterOf(text),
        info: true,
        relax_column_count: true,
        skip_empty_lines: true,
        trim: true,
      }),
    )
    return read
      .map(({ record, info }) => ({ record, line: info.lines }))
      .filter(({ record }) => record.some((cell) => cell !== ""))
  } catch {
    return undefined
  }
}

/** The first of tab, semicolon and comma that the list has outside of quotes. */
function delimiterOf(text: string): string {
  const bare = text.replaceAll(/"(?:[^"]|"")*"/g, "")
  return ["\t", ";"].find((each) => bare.includes(each)) ?? ","
}

function headingOf(record: readonly string[]): ReadonlyMap<Column, number> | undefined {
  const found = new Map<Column, number>()
  for (const [at, cell] of record.entries()) {
    const said = cell.toLowerCase()
    for (const [column, names] of Object.entries(NAMES) as [Column, readonly string[]][]) {
      if (names.includes(said) && !found.has(column)) found.set(column, at)
    }
  }
  return found.size > 0 && wholeNumber(record[1] ?? "") === undefined ? found : undefined
}

function lineOf(
  record: readonly string[],
  line: number,
  heading: ReadonlyMap<Column, number> | undefined,
): PastedLine {
  const cell = (at: number | undefined): string => (at === undefined ? "" : (record[at] ?? ""))
  const sku = cell(heading?.get("sku") ?? 0)
  const typed = cell(heading?.get("quantity") ?? 1)
  const [location, said] =
    heading === undefined
      ? withoutHeading(record)
      : [cell(heading.get("location")), cell(heading.get("reason"))]
  const quantity = wholeNumber(typed)
  const reason = CHANGE_REASONS.find((each) => each === said.toLowerCase())
  const tooMany = heading === undefined && record.slice(4).some((each) => each !== "")
  return {
    line,
    sku,
    quantity: quantity ?? null,
    location: location === "" ? null : location,
    reason: reason ?? null,
    error: tooMany
      ? "There are more columns than SKU, quantity, location and reason."
      : sku === ""
        ? "There is no SKU."
        : typed === ""
          ? "There is no quantity."
          : quantity === undefined
            ? `“${shown(typed)}” is no whole number of pieces.`
            : quantity > MOST_PIECES
              ? `${String(quantity)} pieces cannot be right: at most ${String(MOST_PIECES)} are kept.`
              : said !== "" && reason === undefined
                ? `“${shown(said)}” is no reason. Reasons are ${CHANGE_REASONS.join(", ")}.`
                : null,
  }
}

/** Of the third cell only its word tells whether it is a reason or a location. */
function withoutHeading(record: readonly string[]): readonly [string, string] {
  const third = record[2] ?? ""
  const isReason = CHANGE_REASONS.some((each) => each === third.toLowerCase())
  return isReason && (record[3] ?? "") === "" ? ["", third] : [third, record[3] ?? ""]
}

const shown = (cell: string): string => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell)

/** Pieces as spreadsheets show them: `1200`, `1,200`, `1,20,000`, `12.00`. Undefined for anything else. */
function wholeNumber(cell: string): number | undefined {
  const match = /^(\d{1,13}|\d{1,3}(?:,\d{2,3})*,\d{3})(?:\.0+)?$/.exec(cell)
  return match?.[1] === undefined ? undefined : Number(match[1].replaceAll(",", ""))
}
