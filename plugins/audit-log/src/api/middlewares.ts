import { defineMiddlewares } from "@medusajs/framework/http"
import { carryRequest } from "./carry-request"

export default defineMiddlewares({ routes: [{ matcher: "/", middlewares: [carryRequest] }] })
