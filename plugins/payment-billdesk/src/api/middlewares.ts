import { defineMiddlewares, validateAndTransformBody } from "@medusajs/framework/http"
import { refuseSessionsOnPlacedOrders } from "./refuse-sessions-on-placed-orders"
import { deviceBody } from "./shopper-device"

export default defineMiddlewares({
  routes: [
    // The two open doors read their own bodies: raw, bounded, whatever the content type says.
    { matcher: "/payments/billdesk/return", methods: ["POST"], bodyParser: false },
    { matcher: "/webhooks/payments/billdesk", methods: ["POST"], bodyParser: false },
    {
      matcher: "/store/carts/:id/payment-attempts",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(deviceBody)],
    },
    {
      matcher: "/store/orders/:id/payment-attempts",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(deviceBody)],
    },
    {
      matcher: "/store/payment-collections/:id/payment-sessions",
      methods: ["POST"],
      middlewares: [refuseSessionsOnPlacedOrders],
    },
  ],
})
