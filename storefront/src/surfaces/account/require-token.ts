import "server-only"
import { redirect } from "next/navigation"
import type { Answer } from "@/commerce/answer"
import { readCustomerToken } from "@/handoff/customer-cookie"
import { urls } from "@/handoff/urls"
import { actionLanguage } from "@/language/action-language"
import { inLanguage } from "@/language/languages"
import { isSignedOut } from "./require-customer"

/** The customer's token inside a server action; without one the shopper signs in and comes back to `page`. */
export async function requireToken(page: string): Promise<string> {
  const token = await readCustomerToken()
  return token ?? redirect(inLanguage(await actionLanguage(), urls.signIn(page)))
}

/** Sends a shopper whose time has run out to sign in, and lets every other answer pass. */
export async function unlessSignedOut<T>(answer: Answer<T>, page: string): Promise<Answer<T>> {
  if (isSignedOut(answer)) redirect(inLanguage(await actionLanguage(), urls.signIn(page, "expired")))
  return answer
}
