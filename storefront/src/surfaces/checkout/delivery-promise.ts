import type { DeliveryOption } from "@/commerce/delivery-options"
import { deliveryEstimate, pincodeIn } from "../../handoff/delivery-estimate"
import { fill } from "../../language/fill"

/**
 * When an option's parcel comes: to this pincode where we know it, as the product page says it, else in the option's
 * own words.
 *
 * @param typed whatever stands where the pincode belongs
 * @param sentence with `{pincode}`, `{from}` and `{to}`
 */
export function deliveryPromise(
  { speed, promise }: Pick<DeliveryOption, "speed" | "promise">,
  typed: string | undefined,
  sentence: string,
): string {
  const pincode = pincodeIn(typed)
  const estimate = pincode === undefined ? undefined : deliveryEstimate(pincode)
  if (!estimate || !speed) return promise
  const [from, to] = estimate[speed]
  return fill(sentence, { pincode: estimate.pincode, from, to })
}
