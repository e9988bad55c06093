import type { Logger } from "@medusajs/framework/types"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { assertCartStock } from "../../cart-stock"

let registered = false

/**
 * Takes core's `validate` hook of cart completion unless somebody has it: Medusa allows one handler, and the second to
 * register would keep the application from starting. Called when all workflow files are loaded, so that the store's
 * own handler always comes first.
 */
export function registerValidateHook(logger: Logger): void {
  if (registered) return
  try {
    completeCartWorkflow.hooks.validate(async ({ input, cart }, { container }) => {
      await assertCartStock(container, input.id, cart)
    })
    registered = true
  } catch (error) {
    if (!isTaken(error)) throw error
    logger.warn(
      "Stock guard: completeCartWorkflow.hooks.validate has a handler already. The database still refuses overselling; " +
        "call assertCartStock from medusa-plugin-stock-guard/cart-stock in that handler to refuse before an order is made.",
    )
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && error.message.includes("multiple hook handlers")
}
