import { MedusaError } from "@medusajs/framework/utils"
import type { NotEnoughStock, Shortage } from "../contract"

/**
 * The refusal as Medusa answers it: HTTP 400 `{code: "not_enough_stock", type: "not_allowed", message}`.
 * The shortages ride along as a property and survive the serialisation of workflows.
 */
export class NotEnoughStockError extends MedusaError {
  readonly shortages: readonly Shortage[]

  constructor(refusal: NotEnoughStock) {
    super(MedusaError.Types.NOT_ALLOWED, refusal.message, refusal.code)
    this.shortages = refusal.shortages
  }
}

/** @see NotEnoughStockError */
export function notEnoughStockError(refusal: NotEnoughStock): MedusaError {
  return new NotEnoughStockError(refusal)
}
