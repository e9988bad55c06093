import "server-only"
import { joinFullName, nationalMobile, splitFullName } from "medusa-plugin-india-checkout/contract"
import { z } from "zod"
import { absent, type Answer, found, mapFound } from "./answer"
import { askStore } from "./store-client"

const PATH = "/store/customers/me/addresses"
const MOST = 100
const text = z.string().nullish()

const shape = z.object({
  addresses: z.array(
    z.object({
      id: z.string(),
      is_default_shipping: z.boolean().nullish(),
      first_name: text,
      last_name: text,
      phone: text,
      address_1: text,
      address_2: text,
      city: text,
      province: text,
      postal_code: text,
    }),
  ),
})

/** Where a parcel goes. A mobile has ten digits when it comes from Medusa, and is E.164 when it is saved. */
export interface AddressDetails {
  readonly fullName: string
  readonly mobile: string
  readonly pincode: string
  readonly address1: string
  readonly address2: string
  readonly city: string
  readonly state: string
}

export interface SavedAddress extends AddressDetails {
  readonly id: string
  readonly isDefault: boolean
}

/** The default one first. */
export async function readAddresses(
  bearer: string,
  patience: { readonly timeoutMs?: number } = {},
): Promise<Answer<readonly SavedAddress[]>> {
  const answer = await askStore({ path: PATH, bearer, query: { limit: MOST }, shape, ...patience })
  return mapFound(answer, ({ addresses }) =>
    addresses.map(addressOf).toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault)),
  )
}

export async function readAddress(bearer: string, id: string): Promise<Answer<SavedAddress>> {
  const all = await readAddresses(bearer)
  if (all.kind !== "found") return all
  const address = all.value.find((candidate) => candidate.id === id)
  return address ? found(address) : absent
}

/** Adds an address, or changes the one with this id. */
export async function saveAddress(
  bearer: string,
  {
    id,
    details,
    isDefault,
  }: { readonly id?: string | undefined; readonly details: AddressDetails; readonly isDefault: boolean },
): Promise<Answer<unknown>> {
  const { fullName, mobile, pincode, address1, address2, city, state } = details
  const body = {
    ...splitFullName(fullName),
    phone: mobile,
    address_1: address1,
    address_2: address2,
    city,
    province: state,
    postal_code: pincode,
    country_code: "in",
    is_default_shipping: isDefault,
  }
  const path = id === undefined ? PATH : (`${PATH}/${id}` as const)
  return askStore({ path, method: "POST", bearer, body, shape: z.unknown() })
}

export async function makeDefaultAddress(bearer: string, id: string): Promise<Answer<unknown>> {
  const body = { is_default_shipping: true }
  return askStore({ path: `${PATH}/${id}`, method: "POST", bearer, body, shape: z.unknown() })
}

export async function removeAddress(bearer: string, id: string): Promise<Answer<unknown>> {
  return askStore({ path: `${PATH}/${id}`, method: "DELETE", bearer, shape: z.unknown() })
}

function addressOf(address: z.infer<typeof shape>["addresses"][number]): SavedAddress {
  return {
    id: address.id,
    isDefault: address.is_default_shipping ?? false,
    fullName: joinFullName(address.first_name, address.last_name),
    mobile: nationalMobile(address.phone ?? ""),
    pincode: address.postal_code ?? "",
    address1: address.address_1 ?? "",
    address2: address.address_2 ?? "",
    city: address.city ?? "",
    state: address.province ?? "",
  }
}
