import { authenticate, defineMiddlewares } from "@medusajs/framework/http"

/** A wishlist is its customer's own. */
export default defineMiddlewares({
  routes: [
    {
      matcher: "/store/customers/me/wishlist",
      middlewares: [authenticate("customer", ["session", "bearer"])],
    },
  ],
})
