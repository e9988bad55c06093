import {
  authenticate,
  defineMiddlewares,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { answerInLanguage } from "./language/answer-in-language"
import { ignoreOddLocale } from "./language/ignore-odd-locale"
import { keepBaseLanguage } from "./language/keep-base-language"

const adminOnly = authenticate("user", ["session", "bearer"])

/** Exports of orders and products are stored as private files: for those who are logged in to the admin. */
function guardPrivateUploads(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): unknown {
  // Asked of the decoded name, so that `%70rivate-` is guarded like `private-`.
  return req.params["file"]?.toLowerCase().startsWith("private-") ? adminOnly(req, res, next) : next()
}

export default defineMiddlewares({
  routes: [
    { methods: ["GET"], matcher: "/uploads/:file", middlewares: [guardPrivateUploads] },
    { matcher: "/store", middlewares: [ignoreOddLocale] },
    { matcher: "/store/carts", middlewares: [keepBaseLanguage, answerInLanguage] },
    { matcher: "/store/orders", middlewares: [answerInLanguage] },
    { matcher: "/store/shipping-options", middlewares: [answerInLanguage] },
  ],
})
