import type { MedusaResponse } from "@medusajs/framework/http"
import type { Refusal } from "../contract/desk-page"

const STATUS = {
  invalid_question: 400,
  not_found: 404,
  name_is_taken: 409,
  too_many_views: 409,
  too_many_exports: 429,
} as const satisfies Record<Refusal["code"], number>

/** Answers with a stable code and a sentence for a person. */
export function refuse<Answer>(
  res: MedusaResponse<Answer | Refusal>,
  code: Refusal["code"],
  message: string,
): void {
  res.status(STATUS[code]).json({ code, message })
}
