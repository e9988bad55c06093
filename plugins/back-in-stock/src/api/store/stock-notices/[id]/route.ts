import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import type { NoticeAnswer } from "../../../../contract"
import { showNotice } from "../../../../workflows/show-notice"
import { answerForget } from "../../../answer-forget"
import { refuse } from "../../../refuse"

/** What the page of a notice's link shows. Whoever has the token may see it, and nobody else learns that it exists. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  res.setHeader("Cache-Control", "no-store")
  const notice = await showNotice(req.scope, req.params["id"] ?? "", req.query["token"])
  if (!notice) {
    refuse(res, "notice_not_found")
    return
  }
  const answer: NoticeAnswer = { notice }
  res.status(200).json(answer)
}

/** Forgets. */
export const DELETE = answerForget
