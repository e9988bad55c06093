import "server-only"
import { joinFullName, nationalMobile, splitFullName } from "medusa-plugin-india-checkout/contract"
import { z } from "zod"
import { type Answer, mapFound } from "./answer"
import { askStore } from "./store-client"

const ME = "/store/customers/me"

const shape = z.object({
  customer: z.object({
    email: z.string(),
    first_name: z.string().nullish(),
    last_name: z.string().nullish(),
    phone: z.string().nullish(),
  }),
})

/** Who has signed in. */
export interface Customer {
  readonly email: string
  readonly fullName: string
  /** Ten digits as typed into a form; empty when it is not known. */
  readonly mobile: string
}

function customerOf({ customer }: z.infer<typeof shape>): Customer {
  return {
    email: customer.email,
    fullName: joinFullName(customer.first_name, customer.last_name),
    mobile: nationalMobile(customer.phone ?? ""),
  }
}

/** Refused with 401 when the token opens nothing any more. */
export async function readCustomer(
  bearer: string,
  patience: { readonly timeoutMs?: number } = {},
): Promise<Answer<Customer>> {
  return mapFound(await askStore({ path: ME, bearer, shape, ...patience }), customerOf)
}

/** @param mobile E.164, or empty to forget it */
export async function saveProfile(
  bearer: string,
  { fullName, mobile }: { readonly fullName: string; readonly mobile: string },
): Promise<Answer<Customer>> {
  const body = { ...splitFullName(fullName), phone: mobile || null }
  return mapFound(await askStore({ path: ME, method: "POST", bearer, body, shape }), customerOf)
}
