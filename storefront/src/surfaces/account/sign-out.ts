"use server"

import { redirect } from "next/navigation"
import { forgetCustomer } from "@/handoff/customer-cookie"
import { keepFormAnswer } from "@/handoff/form-answer"
import { urls } from "@/handoff/urls"
import { actionLanguage } from "@/language/action-language"
import { inLanguage } from "@/language/languages"

/** The bag stays in the browser. */
export async function signOut(): Promise<void> {
  await forgetCustomer()
  const nothing = { details: {}, errors: {}, values: {} }
  await keepFormAnswer({ form: "sign-in", kind: "done", code: "signedOut", ...nothing })
  redirect(inLanguage(await actionLanguage(), urls.signIn()))
}
