"use server"

import { signInCustomer } from "@/commerce/customer-sign-in"
import type { FormState } from "@/design/form-state"
import { urls } from "@/handoff/urls"
import { nextPath } from "@/handoff/next-path"
import { answerAccount } from "./account-answer"
import { checkFields } from "./check-account-form"
import { textIn } from "./text-in"
import { welcomeCustomer } from "./welcome-customer"

/** Signs a customer in and leads back to `next`. Reads `email`, `password` and `next`. */
export async function signIn(before: FormState, form: FormData): Promise<FormState> {
  const values = { email: textIn(form, "email") }
  const password = textIn(form, "password")
  const page = urls.signIn(nextPath(form.get("next")))
  const back = (answer: Partial<Parameters<typeof answerAccount>[0]>) =>
    answerAccount({ before, form: "sign-in", page, values, ...answer })

  const { value, faults } = checkFields(["email"], values)
  const errors = { ...faults, ...(password === "" && { password: "passwordMissing" }) }
  if (Object.keys(errors).length > 0) return back({ errors })
  const token = await signInCustomer({ email: value("email"), password })
  switch (token.kind) {
    case "found":
      return welcomeCustomer(token.value, form.get("next"))
    case "refused":
      return back({ code: token.status === 429 ? "tooOften" : "wrongPair" })
    case "absent":
    case "outage":
      return back({ kind: "outage", code: "outage" })
  }
}
