import type { Receipt } from "../domain/receipt"
import { PAGE } from "./sheet"
import type { Box, Sheet, Style } from "./sheet"

const WIDTH = PAGE.width - 2 * PAGE.margin
const HALF = (WIDTH - 24) / 2
const ROW = 15
const CELL: Style = { size: 8.5 }
const HEAD: Style = { size: 7.5, weight: 600 }
const SUM: Style = { size: 10.5, weight: 600 }

/** What was taxed at which rate on the left, the totals on the right, refunds below; kept together on a page. */
export function drawTotals(sheet: Sheet, { rates, totals, refunds }: Receipt, top: number): void {
  const height = Math.max(rates.length + 1, totals.length + 1) * ROW
  let y = startOf(sheet, top, height)
  const left: Box = { x: PAGE.margin, y, width: HALF }
  if (rates.length > 0) drawRates(sheet, rates, left)
  drawSums(sheet, totals, { x: PAGE.margin + HALF + 24, y, width: HALF })
  y += height + 10
  if (refunds.length === 0) return
  y = startOf(sheet, y, 2 * ROW)
  sheet.write("Refunds", { ...CELL, weight: 600 }, { x: PAGE.margin, y, width: WIDTH })
  y += ROW
  for (const { at, amount, status } of refunds) {
    y = startOf(sheet, y, ROW)
    sheet.write(at, CELL, { x: PAGE.margin, y, width: 140 })
    sheet.write(amount, { ...CELL, align: "right" }, { x: PAGE.margin + 140, y, width: 90 })
    sheet.write(status, CELL, { x: PAGE.margin + 250, y, width: WIDTH - 250 })
    y += ROW
  }
}

function startOf(sheet: Sheet, y: number, height: number): number {
  if (y + height <= PAGE.bottom) return y
  sheet.addPage()
  return PAGE.margin
}

function drawRates(sheet: Sheet, rates: Receipt["rates"], box: Box): void {
  const heads = { rate: "GST", taxable: "Taxable value (₹)", tax: "GST (₹)" }
  for (const [index, { rate, taxable, tax }] of [heads, ...rates].entries()) {
    const style = index === 0 ? HEAD : CELL
    const y = box.y + index * ROW
    sheet.write(rate, style, { ...box, y, width: 50 })
    sheet.write(taxable, { ...style, align: "right" }, { x: box.x + 50, y, width: 84 })
    sheet.write(tax, { ...style, align: "right" }, { x: box.x + 134, y, width: 70 })
  }
}

function drawSums(sheet: Sheet, totals: Receipt["totals"], box: Box): void {
  let { y } = box
  for (const { label, amount, isSum } of totals) {
    const style = isSum ? SUM : CELL
    if (isSum) {
      sheet.rule({ ...box, y: y + 1 }, "#1a1a1a")
      y += 4
    }
    sheet.write(label, style, { ...box, y, width: box.width - 96 })
    sheet.write(amount, { ...style, align: "right" }, { x: box.x + box.width - 96, y, width: 96 })
    y += isSum ? ROW + 4 : ROW
  }
}
