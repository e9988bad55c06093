import type { MedusaResponse } from "@medusajs/framework/http"
import { stockRefusalFrom } from "../domain/stock-refusal"
import { readRefusal } from "../workflows/payment-refusal"

/**
 * Turns what a workflow threw into the shopper's answer: a stable code and a sentence. What it does not know it throws
 * on, to Medusa's own error handler.
 */
export function answerRefusal(res: MedusaResponse, error: unknown): void {
  const stock = stockRefusalFrom(error)
  if (stock) {
    res.status(400).json({ type: "not_allowed", ...stock })
    return
  }
  const refusal = readRefusal(error)
  if (!refusal) throw error
  res.status(refusal.status).json({ code: refusal.code, type: "not_allowed", message: refusal.message })
}
