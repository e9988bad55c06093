import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BoardRefusal, PastePreview } from "../../../../../contract/stock-board"
import { previewPaste } from "../../../../../domain/stock-board/preview-paste"
import { readPasted } from "../../../../../domain/stock-board/read-pasted"
import { stockBoard } from "../../../../../workflows/stock-board/stock-board-module"
import { readPastedText } from "../../../../stock-board/read-change"
import { refuseBoard } from "../../../../stock-board/refuse-board"

/** What a pasted list would do, row by row. Writes nothing. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<PastePreview | BoardRefusal>,
): Promise<void> {
  const read = readPastedText(req.body)
  if (!read.ok) return refuseBoard(res, { code: "invalid_change", message: read.message })
  const pasted = readPasted(read.question.text.replaceAll("\0", ""))
  if (!pasted.ok) return refuseBoard(res, { code: "invalid_change", message: pasted.message })
  const skus = pasted.lines.map(({ sku }) => sku).filter((sku) => sku !== "")
  res.json(previewPaste(pasted.lines, await stockBoard(req.scope).findPasted(skus)))
}
