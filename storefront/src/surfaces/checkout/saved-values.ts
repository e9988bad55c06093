import { joinFullName, nationalMobile } from "medusa-plugin-india-checkout/contract"
import type { Bag } from "@/commerce/bag"
import type { Values } from "./check-fields"

/** What the bag already knows about its shopper, as the forms show it. */
export function savedValues({ email, address, billingAddress: billing }: Bag): Values {
  const gstin = billing?.metadata?.["gstin"]
  return {
    fullName: joinFullName(address?.first_name, address?.last_name),
    mobile: nationalMobile(address?.phone ?? ""),
    email,
    pincode: address?.postal_code ?? "",
    address1: address?.address_1 ?? "",
    address2: address?.address_2 ?? "",
    city: address?.city ?? "",
    state: address?.province ?? "",
    gstin: typeof gstin === "string" ? gstin : "",
    ...(billsElsewhere({ address, billingAddress: billing }) && {
      "billing.fullName": joinFullName(billing?.first_name, billing?.last_name),
      "billing.pincode": billing?.postal_code ?? "",
      "billing.address1": billing?.address_1 ?? "",
      "billing.address2": billing?.address_2 ?? "",
      "billing.city": billing?.city ?? "",
      "billing.state": billing?.province ?? "",
    }),
  }
}

/** Whether the bill goes to another address than the parcel. */
export function billsElsewhere({
  address,
  billingAddress: billing,
}: Pick<Bag, "address" | "billingAddress">): boolean {
  if (!billing?.address_1) return false
  return (
    billing.address_1 !== address?.address_1 ||
    billing.postal_code !== address.postal_code ||
    joinFullName(billing.first_name, billing.last_name) !==
      joinFullName(address.first_name, address.last_name)
  )
}
