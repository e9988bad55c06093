"use server"

import { refresh } from "next/cache"
import { saveProfile } from "@/commerce/customer"
import type { FormState } from "@/design/form-state"
import { urls } from "@/handoff/urls"
import { answerAccount } from "./account-answer"
import { checkFields } from "./check-account-form"
import { requireToken, unlessSignedOut } from "./require-token"
import { textsIn } from "./text-in"

/** Reads `fullName` and `mobile`. */
export async function changeProfile(before: FormState, form: FormData): Promise<FormState> {
  const page = urls.profile
  const token = await requireToken(page)
  const values = textsIn(form, ["fullName", "mobile"])
  const back = (answer: Partial<Parameters<typeof answerAccount>[0]>) =>
    answerAccount({ before, form: "profile", page, values, ...answer })
  const { value, faults } = checkFields(["fullName", "mobile"], values, ["mobile"])
  if (Object.keys(faults).length > 0) return back({ errors: faults })
  const profile = { fullName: value("fullName"), mobile: value("mobile") }
  const saved = await unlessSignedOut(await saveProfile(token, profile), page)
  if (saved.kind !== "found") return back({ kind: "outage", code: "outage" })
  refresh()
  return back({ kind: "done", code: "profileSaved" })
}
