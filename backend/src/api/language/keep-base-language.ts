import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/**
 * Bags and orders are kept in the language of the books, whatever the shopper reads: core would put the
 * Hindi title into the bag, and with it into the order, the admin, the mails and the CRM. So a bag has no language.
 */
export function keepBaseLanguage(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  const body: unknown = req.body
  if (typeof body === "object" && body !== null) Reflect.deleteProperty(body, "locale")
  next()
}
