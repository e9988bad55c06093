import "server-only"
import { splitFullName } from "medusa-plugin-india-checkout/contract"
import { z } from "zod"
import type { Answer } from "./answer"
import type { Bag } from "./bag"
import { isGuestRace } from "./guest-race"
import { askStore } from "./store-client"

interface Contact {
  readonly fullName: string
  /** E.164. */
  readonly mobile: string
  readonly email: string
}

interface Address {
  readonly pincode: string
  readonly address1: string
  readonly address2: string
  readonly city: string
  readonly state: string
}

interface Delivery extends Address {
  /** Who takes the parcel; undefined: who buys. */
  readonly recipient: Pick<Contact, "fullName" | "mobile"> | undefined
  /** Of the buyer; empty when there is none. */
  readonly gstin: string
  /** Undefined: the bill goes where the parcel goes. */
  readonly billing: (Address & { readonly fullName: string }) | undefined
}

type StoredAddress = Readonly<Record<string, unknown>>

/** Writes who buys into the cart, and leaves where it goes as it was. The backend applies the same rules again. */
export async function saveContact(bag: Bag, { fullName, mobile, email }: Contact): Promise<Answer<unknown>> {
  const who = { ...splitFullName(fullName), phone: mobile }
  const billing = bag.billingAddress?.address_1 ? bag.billingAddress : undefined
  const billsElsewhere = billing !== undefined && billing.address_1 !== bag.address?.address_1
  return save(bag.id, {
    email,
    shipping_address: { ...stored(bag.address), ...who },
    ...(billing && {
      billing_address: { ...stored(billing), ...(billsElsewhere ? { phone: mobile } : who) },
    }),
  })
}

/** Writes where it goes and to whom the bill is made out. Medusa replaces an address as a whole, so the name goes along. */
export async function saveDelivery(
  bag: Bag,
  { recipient, gstin, billing, ...address }: Delivery,
): Promise<Answer<unknown>> {
  const { first_name, last_name, phone } = recipient
    ? { ...splitFullName(recipient.fullName), phone: recipient.mobile }
    : stored(bag.address)
  const shipping = { first_name, last_name, phone, ...columnsOf(address) }
  const billed = billing ? { ...splitFullName(billing.fullName), phone, ...columnsOf(billing) } : shipping
  const metadata = { gstin }
  return save(bag.id, { shipping_address: shipping, billing_address: { ...billed, metadata } })
}

function columnsOf({ pincode, address1, address2, city, state }: Address): StoredAddress {
  return {
    address_1: address1,
    address_2: address2,
    postal_code: pincode,
    city,
    province: state,
    country_code: "in",
  }
}

/** The columns that a cart call takes. */
function stored(address: Bag["address"]): StoredAddress {
  return {
    first_name: address?.first_name ?? undefined,
    last_name: address?.last_name ?? undefined,
    phone: address?.phone ?? undefined,
    address_1: address?.address_1 ?? undefined,
    address_2: address?.address_2 ?? undefined,
    postal_code: address?.postal_code ?? undefined,
    city: address?.city ?? undefined,
    province: address?.province ?? undefined,
    country_code: "in",
    ...(address?.metadata && { metadata: address.metadata }),
  }
}

async function save(bagId: string, body: Readonly<Record<string, unknown>>): Promise<Answer<unknown>> {
  const ask = () => askStore({ path: `/store/carts/${bagId}`, method: "POST", body, shape: z.unknown() })
  const saved = await ask()
  return isGuestRace(saved) ? ask() : saved
}
