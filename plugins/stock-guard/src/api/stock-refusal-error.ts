import { MedusaError } from "@medusajs/framework/utils"
import { databaseRefusal, errorChain, notEnoughStock } from "../contract"
import { notEnoughStockError } from "../cart-stock"

/**
 * The database's refusal as an error that Medusa answers with HTTP 400; undefined for every other error.
 * Core's own stock errors have a status already and keep their words.
 */
export function stockRefusalError(error: unknown): MedusaError | undefined {
  const refusal = errorChain(error)
    .map(databaseRefusal)
    .find((found) => found !== undefined)
  switch (refusal?.rule) {
    case "enough_stock":
      return notEnoughStockError(notEnoughStock(refusal.shortages))
    case "stock_not_negative":
      return new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `The stock of “${refusal.shortages[0]?.title ?? "this item"}” cannot go below zero.`,
        "stock_below_zero",
      )
    case "quantity_not_negative":
      return new MedusaError(MedusaError.Types.INVALID_DATA, "A reservation cannot have a negative quantity.")
    case undefined:
      return undefined
  }
}
