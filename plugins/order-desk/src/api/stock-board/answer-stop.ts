import type { MedusaResponse } from "@medusajs/framework/http"
import type { BoardRefusal } from "../../contract/stock-board"
import type { Stopped } from "../../modules/stock-board"
import { refuseBoard } from "./refuse-board"

/** How many locations were concerned; none when nothing was to be done. */
export interface StopAnswer {
  readonly changed: number
}

/** Answers what became of a stop, or why there is none. */
export function answerStop(res: MedusaResponse<StopAnswer | BoardRefusal>, stopped: Stopped): void {
  switch (stopped.kind) {
    case "done":
      res.json({ changed: stopped.levelIds.length })
      return
    case "refused":
      return refuseBoard(res, { code: "not_possible", message: stopped.message })
    case "not_found":
      return refuseBoard(res, { code: "not_found", message: "This item is kept at no such location." })
  }
}
