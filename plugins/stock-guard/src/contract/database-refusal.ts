import { property, textProperty } from "./error-chain"
import type { Shortage } from "./shortage"

/** SQLSTATE `check_violation`: what a CHECK constraint would raise. */
export const CHECK_VIOLATION = "23514"

/** The rules of the guard; the database names the broken one as the constraint `stock_guard_<rule>`. */
export const GUARD_RULES = ["enough_stock", "stock_not_negative", "quantity_not_negative"] as const
export type GuardRule = (typeof GUARD_RULES)[number]

export interface DatabaseRefusal {
  readonly rule: GuardRule
  /** What the database could tell about it; for rules other than `enough_stock` the quantities are of the level. */
  readonly shortages: readonly Shortage[]
}

/**
 * Reads one error object as a refusal of the guard's triggers. Node's driver gives `code`, `constraint` and `detail`
 * as properties, and MikroORM and Medusa's workflow serialisation keep them.
 */
export function databaseRefusal(error: object): DatabaseRefusal | undefined {
  if (property(error, "code") !== CHECK_VIOLATION) return undefined
  const constraint = textProperty(error, "constraint")
  const rule = GUARD_RULES.find((known) => constraint === `stock_guard_${known}`)
  if (!rule) return undefined
  return { rule, shortages: shortagesFrom(textProperty(error, "detail")) }
}

function shortagesFrom(detail: string | undefined): Shortage[] {
  if (detail === undefined) return []
  const parsed = parseJson(detail)
  return Array.isArray(parsed) ? parsed.map(shortageFrom).filter((shortage) => shortage !== undefined) : []
}

function shortageFrom(value: unknown): Shortage | undefined {
  if (typeof value !== "object" || value === null) return undefined
  const title = textProperty(value, "title")
  const requested = property(value, "requested")
  const available = property(value, "available")
  if (title === undefined || typeof requested !== "number" || typeof available !== "number") return undefined
  return {
    title,
    requested,
    available,
    ...optional("inventory_item_id", value),
    ...optional("location_id", value),
    ...optional("sku", value),
  }
}

function optional<Name extends string>(name: Name, value: object): Partial<Record<Name, string>> {
  const text = textProperty(value, name)
  return text === undefined ? {} : ({ [name]: text } as Partial<Record<Name, string>>)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
