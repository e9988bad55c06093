import type { ReceiptLine } from "../domain/receipt"
import { PAGE } from "./sheet"
import type { Sheet, Style } from "./sheet"

interface Column {
  readonly head: string
  readonly width: number
  readonly of: (line: ReceiptLine) => string
}

/** The numbers; the item has what they leave. Points. */
const COLUMNS: readonly Column[] = [
  { head: "HSN", width: 46, of: ({ hsn }) => hsn },
  { head: "Qty", width: 30, of: ({ quantity }) => quantity },
  { head: "Price incl. GST", width: 64, of: ({ price }) => price },
  { head: "Taxable value", width: 66, of: ({ taxable }) => taxable },
  { head: "GST", width: 34, of: ({ rate }) => rate },
  { head: "GST amount", width: 58, of: ({ tax }) => tax },
  { head: "Amount", width: 68, of: ({ amount }) => amount },
]
const WIDTH = PAGE.width - 2 * PAGE.margin
const ITEM = WIDTH - COLUMNS.reduce((sum, { width }) => sum + width, 0)
const GAP = 6

const HEAD: Style = { size: 7.5, weight: 600 }
const CELL: Style = { size: 8.5 }
const NOTE: Style = { size: 7.5, color: "#5f5f5f" }

/** The table of what was bought; its head stands again on every page. @returns where it ends, on the last page */
export function drawLines(sheet: Sheet, lines: readonly ReceiptLine[], top: number): number {
  let y = drawHead(sheet, top)
  for (const line of lines) {
    if (y + heightOf(sheet, line) > PAGE.bottom) {
      sheet.addPage()
      y = drawHead(sheet, PAGE.margin)
    }
    drawCells(sheet, y + 5, { style: CELL, textOf: ({ of }) => of(line) })
    let at = y + 5
    at += sheet.write(line.title, CELL, { x: PAGE.margin, y: at, width: ITEM - GAP })
    for (const note of line.notes) at += sheet.write(note, NOTE, { x: PAGE.margin, y: at, width: ITEM - GAP })
    y += heightOf(sheet, line)
    sheet.rule({ x: PAGE.margin, y, width: WIDTH })
  }
  return y
}

const heightOf = (sheet: Sheet, { title, notes }: ReceiptLine): number =>
  10 +
  notes.reduce(
    (sum, note) => sum + sheet.height(note, NOTE, ITEM - GAP),
    sheet.height(title, CELL, ITEM - GAP),
  )

function drawHead(sheet: Sheet, y: number): number {
  sheet.rule({ x: PAGE.margin, y, width: WIDTH }, "#1a1a1a")
  sheet.write("Item, amounts in ₹", HEAD, { x: PAGE.margin, y: y + 5, width: ITEM - GAP })
  const height = drawCells(sheet, y + 5, { style: HEAD, textOf: ({ head }) => head }) + 10
  sheet.rule({ x: PAGE.margin, y: y + height, width: WIDTH }, "#1a1a1a")
  return y + height
}

/** @returns the height of the highest */
function drawCells(
  sheet: Sheet,
  y: number,
  { style, textOf }: { readonly style: Style; readonly textOf: (column: Column) => string },
): number {
  let x = PAGE.margin + ITEM
  let height = 0
  for (const column of COLUMNS) {
    const box = { x: x + GAP, y, width: column.width - GAP }
    height = Math.max(height, sheet.write(textOf(column), { ...style, align: "right" }, box))
    x += column.width
  }
  return height
}
