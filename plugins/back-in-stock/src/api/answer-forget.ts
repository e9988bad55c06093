import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import type { ForgottenAnswer } from "../contract"
import { forgetNotice } from "../workflows/forget-notice"
import { refuse } from "./refuse"

/** Takes the address of a notice away. Repeated, it answers the same. */
export async function answerForget(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  res.setHeader("Cache-Control", "no-store")
  if (!(await forgetNotice(req.scope, req.params["id"] ?? "", req.query["token"]))) {
    refuse(res, "notice_not_found")
    return
  }
  const answer: ForgottenAnswer = { status: "forgotten" }
  res.status(200).json(answer)
}
