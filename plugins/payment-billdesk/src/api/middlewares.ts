import { defineMiddlewares, validateAndTransformBody } from "@medusajs/framework/http"
import { closeCoreWebhook } from "./close-core-webhook"
import { guardRoutes } from "./guard-orders"
import { hidePaymentData } from "./hide-payment-data"
import { hideUnpaidOrders } from "./hide-unpaid-orders"
import { markCarts } from "./mark-carts"
import { hideOrderFromStranger, keepOrderShut, keepReturnsShut } from "./order-key"
import { oneRefundAtATime } from "./one-refund-at-a-time"
import { refuseOddRequests } from "./refuse-odd-requests"
import { refuseSessionsOnPlacedOrders } from "./refuse-sessions-on-placed-orders"
import { deviceBody } from "./shopper-device"

/** Routes without methods come first of all, core's included, and hold for everything below their path. */
export default defineMiddlewares({
  routes: [
    // The two open doors read their own bodies: raw, bounded, whatever the content type says.
    { matcher: "/payments/billdesk/return", methods: ["POST"], bodyParser: false },
    { matcher: "/webhooks/payments/billdesk", methods: ["POST"], bodyParser: false },
    { matcher: "/hooks/payment/:provider", middlewares: [closeCoreWebhook] },

    { matcher: "/store", middlewares: [hidePaymentData] },
    ...["/store/orders", "/store/carts", "/store/payment-collections", "/store/returns"].map((matcher) => ({
      matcher,
      middlewares: [refuseOddRequests],
    })),
    { matcher: "/store/orders/:id", middlewares: [keepOrderShut] },
    { matcher: "/store/orders", methods: ["GET"], middlewares: [hideUnpaidOrders] },
    {
      matcher: "/store/orders/:id/transfer/request",
      methods: ["POST"],
      middlewares: [hideOrderFromStranger],
    },
    { matcher: "/store/returns", methods: ["POST"], middlewares: [keepReturnsShut] },
    ...guardRoutes,
    { matcher: "/admin/payments/:id/refund", methods: ["POST"], middlewares: [oneRefundAtATime] },

    { matcher: "/store/carts/:id/complete", methods: ["POST"], middlewares: [markCarts] },
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
    ...["/store", "/admin"].map((api) => ({
      matcher: `${api}/payment-collections/:id/payment-sessions`,
      methods: ["POST" as const],
      middlewares: [refuseSessionsOnPlacedOrders],
    })),
  ],
})
