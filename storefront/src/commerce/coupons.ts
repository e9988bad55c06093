import "server-only"
import { z } from "zod"
import type { Answer } from "./answer"
import { askStore } from "./store-client"

const shape = z.object({
  cart: z.object({ promotions: z.array(z.object({ code: z.string().nullish() })).nullish() }),
})

/**
 * What became of a code. Medusa 2.21 answers 400 to a code that it does not know (its case counts), and 200 to one whose
 * conditions the bag does not meet, leaving it out.
 */
export type CouponAnswer = "applied" | "unknown" | "not-for-this-bag" | "outage"

/** Applies a code as it was typed, else in capitals, which is how shops print them. */
export async function applyCoupon(bagId: string, typed: string): Promise<CouponAnswer> {
  const first = await tryCode(bagId, typed)
  const capitals = typed.toUpperCase()
  return first === "unknown" && capitals !== typed ? tryCode(bagId, capitals) : first
}

async function tryCode(bagId: string, code: string): Promise<CouponAnswer> {
  const answer = await askStore({
    path: `/store/carts/${bagId}/promotions`,
    method: "POST",
    query: { fields: "id,*promotions" },
    body: { promo_codes: [code] },
    shape,
  })
  if (answer.kind === "outage") return "outage"
  if (answer.kind !== "found") return "unknown"
  const applied = answer.value.cart.promotions?.some((promotion) => promotion.code === code)
  return applied ? "applied" : "not-for-this-bag"
}

export async function removeCoupon(bagId: string, code: string): Promise<Answer<unknown>> {
  return askStore({
    path: `/store/carts/${bagId}/promotions`,
    method: "DELETE",
    body: { promo_codes: [code] },
    shape: z.unknown(),
  })
}
