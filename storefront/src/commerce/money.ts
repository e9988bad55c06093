import { z } from "zod"

/** An amount as Medusa states it: major units (rupees), possibly with a fraction. It is shown, never calculated with. */
export interface Money {
  readonly amount: number
  /** ISO 4217 in lower case, as Medusa writes it. */
  readonly currency: string
}

/** Medusa sends amounts as numbers; some totals arrive as text. */
export const amountShape = z.union([z.number(), z.string().trim().min(1).transform(Number)]).pipe(z.number())
