/** One item that cannot be had in the quantity asked for, as a store's stock guard describes it. */
export type Shortage = Readonly<Record<string, unknown>>

export interface StockRefusal {
  readonly code: "not_enough_stock"
  /** Plain sentences for a shopper. */
  readonly message: string
  /** What is missing and what is left; empty where only Medusa itself spoke, which names no item. */
  readonly items: readonly Shortage[]
}

/** Workflows inside workflows wrap a few times, never this often. */
const DEEPEST = 8
/** The sentence where nobody has named the item. */
export const GENERAL_REFUSAL = "There is not enough stock for one of the items."

/** What core throws when it reserves, and the code with which it confirms stock. */
const CORE_RESERVATION = /^Not enough stock available for item \S+ at location \S+$/
const CORE_CONFIRMATION = "insufficient_inventory"

/**
 * Recognises a refusal for want of stock, whoever spoke it: medusa-plugin-stock-guard, where the store has it (its error
 * carries `code: "not_enough_stock"`, a sentence and the shortages; its trigger breaks a named constraint), or Medusa's
 * core. Follows `error`, `cause`, `previous` and `errors[]`, since workflows wrap and serialise what was thrown.
 *
 * @returns undefined for every other error
 */
export function stockRefusalFrom(error: unknown, depth = 0): StockRefusal | undefined {
  if (typeof error !== "object" || error === null || depth > DEEPEST) return undefined
  return ownWords(error) ?? firstOf(wrappedIn(error), (inner) => stockRefusalFrom(inner, depth + 1))
}

function ownWords(error: object): StockRefusal | undefined {
  const code = property(error, "code")
  const message = property(error, "message")
  if (code === "not_enough_stock") {
    const shortages = property(error, "shortages")
    return refusal(
      typeof message === "string" ? message : GENERAL_REFUSAL,
      Array.isArray(shortages) ? shortages : [],
    )
  }
  const fromCore =
    code === CORE_CONFIRMATION || (typeof message === "string" && CORE_RESERVATION.test(message))
  const fromTrigger = property(error, "constraint") === "stock_guard_enough_stock"
  return fromCore || fromTrigger ? refusal(GENERAL_REFUSAL, []) : undefined
}

function refusal(message: string, shortages: readonly unknown[]): StockRefusal {
  const items = shortages.filter((item): item is Shortage => typeof item === "object" && item !== null)
  return { code: "not_enough_stock", message, items }
}

function wrappedIn(error: object): readonly unknown[] {
  const several = property(error, "errors")
  return [
    property(error, "error"),
    property(error, "cause"),
    property(error, "previous"),
    ...(Array.isArray(several) ? (several as unknown[]) : []),
    ...(Array.isArray(error) ? (error as unknown[]) : []),
  ]
}

function firstOf<Result>(
  values: readonly unknown[],
  read: (value: unknown) => Result | undefined,
): Result | undefined {
  for (const value of values) {
    const found = read(value)
    if (found !== undefined) return found
  }
  return undefined
}

const property = (value: object, name: string): unknown =>
  name in value ? Reflect.get(value, name) : undefined
