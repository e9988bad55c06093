import { asValue } from "@medusajs/framework/awilix"
import { defineMiddlewares } from "@medusajs/framework/http"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { explainNotEnoughStock, notEnoughStockError } from "../cart-stock"
import { errorChain } from "../contract"
import { rewordedRejections, rewordedRuns, type Reword } from "./reworded"
import { stockRefusalError } from "./stock-refusal-error"

/**
 * A PostgreSQL exception has no HTTP status in Medusa: it would be answered as 500 `unknown_error`. So for the length
 * of one request the two services through which it comes out are wrapped in the request's own container: the workflow
 * engine, by which core's route completes a cart, and the inventory module, which all other routes' workflows reach.
 */
function rewordRefusals(req: MedusaRequest, reword: Reword): void {
  const engine = req.scope.resolve(Modules.WORKFLOW_ENGINE)
  const inventory = req.scope.resolve(Modules.INVENTORY)
  req.scope.register({
    [Modules.WORKFLOW_ENGINE]: asValue(rewordedRuns(engine, reword)),
    [Modules.INVENTORY]: asValue(rewordedRejections(inventory, reword)),
  })
}

/**
 * On a cart's routes the shopper reads the names in the bag and what is left, also where core refuses: it names ids.
 * Core's answer to adding too much to a cart (`insufficient_inventory`) stays core's: storefronts know that code.
 */
function rewordForShopper(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  const cartId = req.params["id"]
  if (isWrite(req) && cartId !== undefined) {
    rewordRefusals(req, async (error) => {
      if (isInsufficientInventory(error)) return error
      const explained = await explainNotEnoughStock(req.scope, cartId, error)
      return explained ? notEnoughStockError(explained) : (stockRefusalError(error) ?? error)
    })
  }
  next()
}

function isInsufficientInventory(error: unknown): boolean {
  return errorChain(error).some(
    (link) => "code" in link && link.code === MedusaError.Codes.INSUFFICIENT_INVENTORY,
  )
}

/** In the admin the database's own names of the inventory items are the right ones. */
function rewordForAdmin(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  if (isWrite(req)) rewordRefusals(req, (error) => Promise.resolve(stockRefusalError(error) ?? error))
  next()
}

function isWrite(req: MedusaRequest): boolean {
  return req.method === "POST" || req.method === "PUT" || req.method === "PATCH" || req.method === "DELETE"
}

export default defineMiddlewares({
  routes: [
    { matcher: "/store/carts/:id", middlewares: [rewordForShopper] },
    { matcher: "/admin", middlewares: [rewordForAdmin] },
  ],
})
