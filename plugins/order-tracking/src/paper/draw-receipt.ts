import type { Receipt } from "../domain/receipt"
import { drawLines } from "./draw-lines"
import { drawTotals } from "./draw-totals"
import { PAGE, Sheet } from "./sheet"
import type { Style } from "./sheet"

const WIDTH = PAGE.width - 2 * PAGE.margin
const HALF = (WIDTH - 24) / 2
const RIGHT = PAGE.margin + HALF + 24
const SMALL: Style = { size: 8.5 }
const FAINT: Style = { size: 8.5, color: "#5f5f5f" }
const HEADING: Style = { size: 8.5, weight: 600 }

/** A receipt as a PDF of as many A4 pages as it needs. What it cannot draw it replaces; it fails for no text. */
export async function drawReceipt(receipt: Receipt): Promise<Buffer> {
  const sheet = new Sheet({ title: `Payment receipt ${receipt.number}`, author: receipt.seller.name })
  let y = drawHead(sheet, receipt)
  y = drawNotice(sheet, receipt.notice, y + 16)
  y = drawBlocks(sheet, receipt, y + 18)
  y = drawLines(sheet, receipt.lines, y + 20)
  drawTotals(sheet, receipt, y + 14)
  sheet.onEveryPage((page, pages) => {
    const foot = { x: PAGE.margin, y: PAGE.height - 34, width: WIDTH }
    sheet.rule({ ...foot, y: foot.y - 8 })
    sheet.write(`Payment receipt · Order ${receipt.number}`, FAINT, { ...foot, width: WIDTH - 80 })
    sheet.write(`Page ${page} of ${pages}`, { ...FAINT, align: "right" }, foot)
  })
  return sheet.finish()
}

function drawHead(sheet: Sheet, { seller, facts }: Receipt): number {
  let left = PAGE.margin
  left += sheet.write(seller.name, { size: 13, weight: 600 }, { x: PAGE.margin, y: left, width: HALF })
  const lines = [...seller.addressLines, ...(seller.gstin === undefined ? [] : [`GSTIN ${seller.gstin}`])]
  for (const line of lines) left += sheet.write(line, FAINT, { x: PAGE.margin, y: left, width: HALF })
  let right = PAGE.margin - 4
  right += sheet.write("Payment receipt", { size: 20, weight: 600 }, { x: RIGHT, y: right, width: HALF }) + 6
  for (const [label, value] of facts) {
    sheet.write(label, FAINT, { x: RIGHT, y: right, width: 92 })
    right += sheet.write(value, SMALL, { x: RIGHT + 92, y: right, width: HALF - 92 }) + 1
  }
  return Math.max(left, right)
}

function drawNotice(sheet: Sheet, notice: string, y: number): number {
  const height = sheet.height(notice, SMALL, WIDTH - 24) + 14
  sheet.fill({ x: PAGE.margin, y, width: WIDTH }, height, "#f1f1ee")
  sheet.fill({ x: PAGE.margin, y, width: 3 }, height, "#1a1a1a")
  sheet.write(notice, SMALL, { x: PAGE.margin + 14, y: y + 7, width: WIDTH - 24 })
  return y + height
}

function drawBlocks(sheet: Sheet, { blocks }: Receipt, y: number): number {
  const ends = blocks.map(({ title, lines }, index) => {
    const x = index === 0 ? PAGE.margin : RIGHT
    let at = y
    at += sheet.write(title, HEADING, { x, y: at, width: HALF }) + 2
    for (const line of lines) at += sheet.write(line, SMALL, { x, y: at, width: HALF })
    return at
  })
  return Math.max(y, ...ends)
}
