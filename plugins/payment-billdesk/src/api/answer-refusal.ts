import type { MedusaResponse } from "@medusajs/framework/http"
import { notEnoughStockFrom } from "medusa-plugin-stock-guard/contract"
import { readRefusal } from "../workflows/payment-refusal"

/**
 * Turns what a workflow threw into the shopper's answer: a stable code and a sentence. What it does not know it throws
 * on, to Medusa's own error handler.
 */
export function answerRefusal(res: MedusaResponse, error: unknown): void {
  const stock = notEnoughStockFrom(error)
  if (stock) {
    res
      .status(400)
      .json({ code: stock.code, type: "not_allowed", message: stock.message, items: stock.shortages })
    return
  }
  const refusal = readRefusal(error)
  if (!refusal) throw error
  res.status(refusal.status).json({ code: refusal.code, type: "not_allowed", message: refusal.message })
}
