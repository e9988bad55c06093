import "server-only"
import { type Delivery, splitFullName } from "medusa-plugin-india-checkout/contract"
import { z } from "zod"
import type { Answer } from "./answer"
import { isGuestRace } from "./guest-race"
import { askStore } from "./store-client"

/** Writes who buys and where it goes into the cart: billing = delivery. The backend applies the same rules again. */
export async function saveDelivery(bagId: string, delivery: Delivery): Promise<Answer<unknown>> {
  const address = {
    ...splitFullName(delivery.fullName),
    phone: delivery.mobile,
    address_1: delivery.address1,
    address_2: delivery.address2,
    postal_code: delivery.pincode,
    city: delivery.city,
    province: delivery.state,
    country_code: "in",
  }
  const body = { email: delivery.email, shipping_address: address, billing_address: address }
  const save = () => askStore({ path: `/store/carts/${bagId}`, method: "POST", body, shape: z.unknown() })
  const saved = await save()
  return isGuestRace(saved) ? save() : saved
}
