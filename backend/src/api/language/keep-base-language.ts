import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/**
 * Bags and orders are kept in the language of the books, whatever the shopper reads: core would copy the Hindi title
 * into the order, and with it into the admin, the mails and the CRM (measured on 2.21.2). So a bag has no language.
 */
export function keepBaseLanguage(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  const body: unknown = req.body
  if (typeof body === "object" && body !== null) Reflect.deleteProperty(body, "locale")
  next()
}
