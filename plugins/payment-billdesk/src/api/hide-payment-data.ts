import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { withoutPaymentData } from "./without-payment-data"

/**
 * The store API never says what we and BillDesk told each other, whichever route answers and whatever `fields` asks
 * for. The answer is scrubbed rather than the question: a field can be asked for in too many ways.
 */
export function hidePaymentData(_req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const answer = res.json.bind(res)
  res.json = (body: unknown) => answer(withoutPaymentData(body))
  next()
}
