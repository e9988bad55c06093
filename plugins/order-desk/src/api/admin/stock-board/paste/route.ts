import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BoardRefusal, ChangedLevel } from "../../../../contract/stock-board"
import type { HeldUp } from "../../../../domain/stock-board/stock-order"
import { changeStock } from "../../../../workflows/stock-board/change-stock"
import { actorOf } from "../../../stock-board/actor-of"
import { readPaste } from "../../../stock-board/read-change"
import { refuseBoard } from "../../../stock-board/refuse-board"

/** Writes a confirmed list, all of it or nothing. 409 names the rows that are no longer as the preview showed them. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ levels: readonly ChangedLevel[] } | BoardRefusal>,
): Promise<void> {
  const read = readPaste(req.body)
  if (!read.ok) return refuseBoard(res, { code: "invalid_change", message: read.message })
  const written = await changeStock(req.scope, { orders: read.question, actor: actorOf(req) })
  switch (written.kind) {
    case "held_up":
      return refuseBoard(res, refusalOf(written.by))
    case "not_found":
      return refuseBoard(res, {
        code: "not_found",
        message:
          "An item of the list is not kept there any more. Nothing was written; look at the list again.",
      })
    case "written":
      res.json({
        levels: written.levels.map(({ level, before, after }) => ({ level_id: level.id, before, after })),
      })
  }
}

function refusalOf(by: readonly HeldUp[]): BoardRefusal {
  const isStale = by.some((held) => held.isStale)
  const named = by.slice(0, 5).map(({ level }) => level.sku)
  const more = by.length > named.length ? ` and ${String(by.length - named.length)} more` : ""
  return {
    code: isStale ? "stock_changed" : "not_possible",
    message: `Nothing was written. ${isStale ? "These have changed since" : "These cannot be so"}: ${named.join(", ")}${more}.`,
    rows: by.map(({ level, expected, message }) => ({
      level_id: level.id,
      sku: level.sku,
      expected,
      present: level.onHand,
      message,
    })),
  }
}
