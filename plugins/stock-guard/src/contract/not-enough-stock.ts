import { errorChain, property, textProperty } from "./error-chain"
import { databaseRefusal } from "./database-refusal"
import { shortagesMessage, type Shortage } from "./shortage"

/** The stable code of every refusal for want of stock. */
export const NOT_ENOUGH_STOCK = "not_enough_stock"

/** A refusal for want of stock, however it was worded where it arose. */
export interface NotEnoughStock {
  readonly code: typeof NOT_ENOUGH_STOCK
  /** Plain sentences for a shopper, naming what is missing and what is left. */
  readonly message: string
  readonly shortages: readonly Shortage[]
}

/**
 * Recognises a refusal for want of stock in whatever was thrown or returned: this plugin's own error, the database's
 * refusal (raw, wrapped by the ORM, or serialised by a workflow), and Medusa's own two stock errors.
 * Follows `cause`, `error` and `errors[]`.
 *
 * @returns undefined for every other error, which is then not this plugin's business
 */
export function notEnoughStockFrom(error: unknown): NotEnoughStock | undefined {
  for (const candidate of errorChain(error)) {
    const found = ownRefusal(candidate) ?? triggerRefusal(candidate) ?? coreRefusal(candidate)
    if (found) return found
  }
  return undefined
}

/** Builds the refusal from its shortages. */
export function notEnoughStock(shortages: readonly Shortage[]): NotEnoughStock {
  return { code: NOT_ENOUGH_STOCK, message: shortagesMessage(shortages), shortages }
}

function ownRefusal(error: object): NotEnoughStock | undefined {
  if (property(error, "code") !== NOT_ENOUGH_STOCK) return undefined
  const message = textProperty(error, "message")
  const shortages = property(error, "shortages")
  const known = Array.isArray(shortages) ? shortages.filter(isShortage) : []
  return { code: NOT_ENOUGH_STOCK, message: message ?? shortagesMessage(known), shortages: known }
}

function triggerRefusal(error: object): NotEnoughStock | undefined {
  const refusal = databaseRefusal(error)
  return refusal?.rule === "enough_stock" ? notEnoughStock(refusal.shortages) : undefined
}

const CORE_RESERVATION = /^Not enough stock available for item (\S+) at location (\S+)$/
const CORE_CONFIRMATION = "insufficient_inventory"

/** Core names ids only; a caller that knows the bag can name the item (see `explainNotEnoughStock`). */
function coreRefusal(error: object): NotEnoughStock | undefined {
  const match = CORE_RESERVATION.exec(textProperty(error, "message") ?? "")
  if (!match && property(error, "code") !== CORE_CONFIRMATION) return undefined
  return notEnoughStock([])
}

function isShortage(value: unknown): value is Shortage {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof property(value, "title") === "string" &&
    typeof property(value, "requested") === "number" &&
    typeof property(value, "available") === "number"
  )
}
