import { defineMiddlewares } from "@medusajs/framework/http"

/** Two thousand rows of a spreadsheet are more than Medusa's own limit of 100 kB. */
export default defineMiddlewares({
  routes: [
    {
      matcher: "/admin/stock-board/paste*",
      methods: ["POST"],
      bodyParser: { sizeLimit: "2mb" },
    },
  ],
})
