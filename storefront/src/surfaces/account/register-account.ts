"use server"

import { registerCustomer } from "@/commerce/customer-sign-in"
import type { FormState } from "@/design/form-state"
import { nextPath } from "@/handoff/next-path"
import { urls } from "@/handoff/urls"
import { actionLanguage } from "@/language/action-language"
import { LANGUAGES } from "@/language/languages"
import { answerAccount } from "./account-answer"
import { checkFields, newPasswordFault } from "./check-account-form"
import { textIn, textsIn } from "./text-in"
import { welcomeCustomer } from "./welcome-customer"

/** Makes an account and signs it in. Reads `fullName`, `mobile`, `email`, `password` and `next`. */
export async function registerAccount(before: FormState, form: FormData): Promise<FormState> {
  const values = textsIn(form, ["fullName", "mobile", "email"])
  const password = textIn(form, "password")
  const page = urls.register(nextPath(form.get("next")))
  const back = (answer: Partial<Parameters<typeof answerAccount>[0]>) =>
    answerAccount({ before, form: "register", page, values, ...answer })

  const { value, faults } = checkFields(["fullName", "mobile", "email"], values, ["mobile"])
  const passwordFault = newPasswordFault(password)
  const errors = { ...faults, ...(passwordFault && { password: passwordFault }) }
  if (Object.keys(errors).length > 0) return back({ errors })
  const token = await registerCustomer({
    email: value("email"),
    password,
    fullName: value("fullName"),
    mobile: value("mobile"),
    locale: LANGUAGES[await actionLanguage()].tag,
  })
  switch (token.kind) {
    case "found":
      return welcomeCustomer(token.value, form.get("next"))
    case "refused":
      return back({ code: token.status === 429 ? "tooOften" : "taken" })
    case "absent":
    case "outage":
      return back({ kind: "outage", code: "outage" })
  }
}
