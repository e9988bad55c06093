import type { MedusaResponse } from "@medusajs/framework/http"
import type { Refusal, SavedView } from "../contract/desk-page"
import type { Saved } from "../domain/saved"
import { refuse } from "./refuse"

/** Answers with the view as it is kept, or why it is not. */
export function answerView(res: MedusaResponse<{ view: SavedView } | Refusal>, saved: Saved): void {
  switch (saved.kind) {
    case "saved":
      res.json({ view: saved.view })
      return
    case "name_is_taken":
      return refuse(
        res,
        "name_is_taken",
        "You have another view of that name. Choose another name, or change that one.",
      )
    case "too_many_views":
      return refuse(res, "too_many_views", `You keep ${saved.most} views already. Delete one first.`)
    case "not_found":
      return refuse(res, "not_found", "You have no such view.")
  }
}
