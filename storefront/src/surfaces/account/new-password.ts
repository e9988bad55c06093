"use server"

import { requestPasswordReset, resetPassword } from "@/commerce/customer-sign-in"
import type { FormState } from "@/design/form-state"
import { urls } from "@/handoff/urls"
import { answerAccount } from "./account-answer"
import { checkFields, newPasswordFault } from "./check-account-form"
import { textIn } from "./text-in"

/** Has the link to a new password sent. Known and unknown e-mails get the same answer. Reads `email`. */
export async function askForPassword(before: FormState, form: FormData): Promise<FormState> {
  const values = { email: textIn(form, "email") }
  const back = (answer: Partial<Parameters<typeof answerAccount>[0]>) =>
    answerAccount({ before, form: "forgot", page: urls.forgotPassword, values, ...answer })
  const { value, faults } = checkFields(["email"], values)
  if (Object.keys(faults).length > 0) return back({ errors: faults })
  const asked = await requestPasswordReset(value("email"))
  if (asked.kind === "outage") return back({ kind: "outage", code: "outage" })
  if (asked.kind === "refused" && asked.status === 429) return back({ code: "tooOften" })
  return back({ kind: "done", code: "linkSent" })
}

/** Sets a new password with the token of the mail. Reads `token`, `email` and `password`. */
export async function choosePassword(before: FormState, form: FormData): Promise<FormState> {
  const token = textIn(form, "token")
  const password = textIn(form, "password")
  const page = urls.resetWith(token, textIn(form, "email"))
  const back = (answer: Partial<Parameters<typeof answerAccount>[0]>) =>
    answerAccount({ before, form: "reset", page, ...answer })
  const fault = newPasswordFault(password)
  if (fault) return back({ errors: { password: fault } })
  // What is no token of ours need not be sent anywhere.
  if (!/^[\w.-]{20,4000}$/.test(token)) return back({ code: "linkUsed" })
  const saved = await resetPassword(token, password)
  switch (saved.kind) {
    case "found":
      return back({ kind: "done", code: "passwordSaved" })
    case "refused":
    case "absent":
      return back({ code: "linkUsed" })
    case "outage":
      return back({ kind: "outage", code: "outage" })
  }
}
