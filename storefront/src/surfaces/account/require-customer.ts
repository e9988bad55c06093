import "server-only"
import { redirect } from "next/navigation"
import type { Answer } from "@/commerce/answer"
import { type Customer, readCustomer } from "@/commerce/customer"
import { readCustomerToken } from "@/handoff/customer-cookie"
import { urls } from "@/handoff/urls"
import { inLanguage } from "@/language/languages"
import { pageLanguage } from "@/language/page-language"

export interface SignedIn {
  readonly token: string
  readonly customer: Customer
}

/**
 * Who sees this page of the account. Whoever has not signed in, or whose time has run out, is sent to sign in and comes
 * back; undefined means that nobody could be asked.
 * @param page without a language
 */
export async function requireCustomer(page: string): Promise<SignedIn | undefined> {
  const token = await readCustomerToken()
  if (token === undefined) return redirect(inLanguage(await pageLanguage(), urls.signIn(page)))
  const customer = await readCustomer(token)
  if (isSignedOut(customer)) return redirect(inLanguage(await pageLanguage(), urls.signIn(page, "expired")))
  return customer.kind === "found" ? { token, customer: customer.value } : undefined
}

/** Whether Medusa no longer takes the token. */
export const isSignedOut = (answer: Answer<unknown>): boolean =>
  answer.kind === "refused" && answer.status === 401
