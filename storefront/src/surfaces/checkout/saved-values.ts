import { joinFullName, nationalMobile } from "medusa-plugin-india-checkout/contract"
import type { Bag } from "@/commerce/bag"
import type { CheckoutValues } from "./checkout-state"

/** What the bag already knows about its shopper, as the form shows it. */
export function savedValues({ email, address }: Bag): CheckoutValues {
  return {
    fullName: joinFullName(address?.first_name, address?.last_name),
    mobile: nationalMobile(address?.phone ?? ""),
    email,
    pincode: address?.postal_code ?? "",
    address1: address?.address_1 ?? "",
    address2: address?.address_2 ?? "",
    city: address?.city ?? "",
    state: address?.province ?? "",
  }
}
