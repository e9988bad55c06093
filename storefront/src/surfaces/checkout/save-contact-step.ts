"use server"

import { getTranslations } from "next-intl/server"
import { redirect } from "next/navigation"
import { saveContact } from "@/commerce/save-address"
import { dropCheckoutAnswer } from "@/handoff/checkout-answer"
import { urls } from "@/handoff/urls"
import { actionLanguage } from "@/language/action-language"
import { inLanguage } from "@/language/languages"
import { answerStep } from "./answer-step"
import { bagToCheckOut } from "./bag-to-check-out"
import { canonical, faultsOf, isFaultless, valuesOf } from "./check-fields"
import type { StepState } from "./step-state"
import { CONTACT_FIELDS } from "./steps"

/** Keeps who buys with the bag and goes on to the delivery. Reads the fields of the contact. */
export async function saveContactStep(before: StepState, form: FormData): Promise<StepState> {
  const values = valuesOf(form, CONTACT_FIELDS)
  const errors = faultsOf(values, CONTACT_FIELDS)
  if (!isFaultless(errors)) return answerStep(before, { kind: "fields", errors }, values)
  const language = await actionLanguage()
  const t = await getTranslations({ locale: language, namespace: "checkout.problems" })
  const bag = await bagToCheckOut()
  const contact = {
    fullName: canonical("fullName", values),
    mobile: canonical("mobile", values),
    email: canonical("email", values),
  }
  const saved = bag && (await saveContact(bag, contact))
  if (saved?.kind === "refused") return answerStep(before, { kind: "refused", message: t("refused") }, values)
  if (saved?.kind !== "found") return answerStep(before, { kind: "outage", message: t("outage") }, values)
  await dropCheckoutAnswer()
  redirect(inLanguage(language, urls.checkoutStep("delivery")))
}
