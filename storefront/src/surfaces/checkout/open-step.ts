import type { Bag } from "@/commerce/bag"
import { faultsOf, isFaultless } from "./check-fields"
import { savedValues } from "./saved-values"
import { CONTACT_FIELDS, PLACE_FIELDS, type Step, STEPS } from "./steps"

/** The first step that still lacks something; payment when nothing does. */
export function firstOpenStep(bag: Bag): Step {
  const values = savedValues(bag)
  if (!isFaultless(faultsOf(values, CONTACT_FIELDS))) return "contact"
  if (!isFaultless(faultsOf(values, PLACE_FIELDS)) || bag.shippingOptionId === undefined) return "delivery"
  return "payment"
}

/** The step to show: the one asked for when it can be reached, else the first that lacks something. */
export function reachableStep(asked: Step | undefined, bag: Bag): Step {
  const open = firstOpenStep(bag)
  if (asked === undefined) return open
  return STEPS.indexOf(asked) <= STEPS.indexOf(open) ? asked : open
}
