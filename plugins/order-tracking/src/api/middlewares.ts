import { authenticate, defineMiddlewares } from "@medusajs/framework/http"

/** The key to an own order is its customer's alone. */
export default defineMiddlewares({
  routes: [
    {
      matcher: "/store/customers/me/orders/:id/token",
      middlewares: [authenticate("customer", ["session", "bearer"])],
    },
  ],
})
