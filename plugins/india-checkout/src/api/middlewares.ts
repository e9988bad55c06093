import { defineMiddlewares } from "@medusajs/framework/http"
import { checkSentDetails } from "./delivery-details/check-sent-details"
import { checkStoredDetails } from "./delivery-details/check-stored-details"

/**
 * Regular expressions, because Medusa runs them before core's middlewares of the same path. Like Express they ignore case
 * and a slash at the end; the cart's id is the first parameter.
 */
export default defineMiddlewares({
  routes: [
    { methods: ["POST"], matcher: /^\/store\/carts(?:\/([^/]+))?\/?$/i, middlewares: [checkSentDetails] },
    {
      methods: ["POST"],
      matcher: /^\/store\/carts\/([^/]+)\/(?:complete|payment-attempts)\/?$/i,
      middlewares: [checkStoredDetails],
    },
  ],
})
