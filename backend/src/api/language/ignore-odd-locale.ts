import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** BCP 47 as far as Medusa reads it. */
const LOCALE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}$/i

/** What is no language is answered in the base language; core would ask the database for it, NUL characters and all. */
export function ignoreOddLocale(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  if (req.locale !== undefined && !LOCALE.test(req.locale)) delete req.locale
  next()
}
