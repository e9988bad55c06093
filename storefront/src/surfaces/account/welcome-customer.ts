import "server-only"
import { redirect } from "next/navigation"
import { giveBagToCustomer } from "@/commerce/customer-bag"
import { readBagId } from "@/handoff/bag-cookie"
import { rememberCustomer } from "@/handoff/customer-cookie"
import { dropFormAnswer } from "@/handoff/form-answer"
import { nextPath } from "@/handoff/next-path"
import { urls } from "@/handoff/urls"
import { actionLanguage } from "@/language/action-language"
import { inLanguage } from "@/language/languages"

/** Ends a sign-in or a registration: remembers who it is, hands the bag over and leads to where the shopper was. */
export async function welcomeCustomer(token: string, next: unknown): Promise<never> {
  await rememberCustomer(token)
  await dropFormAnswer()
  const bagId = await readBagId()
  // Where that fails the bag stays a guest's and can be bought all the same.
  if (bagId) await giveBagToCustomer(bagId, token)
  redirect(inLanguage(await actionLanguage(), nextPath(next) ?? urls.account))
}
