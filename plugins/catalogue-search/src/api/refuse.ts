import type { MedusaResponse } from "@medusajs/framework/http"

/** What a storefront shows a shopper whose question cannot be answered. */
export interface Refusal {
  readonly code: "invalid_question"
  readonly message: string
}

/** Answers 400: the same question will not be answered later either. */
export function refuse<Answer>(res: MedusaResponse<Answer | Refusal>, message: string): void {
  res.status(400).json({ code: "invalid_question", message })
}
