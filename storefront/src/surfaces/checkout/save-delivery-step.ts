"use server"

import { getTranslations } from "next-intl/server"
import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import { chooseDeliveryOption, readDeliveryOptions } from "@/commerce/delivery-options"
import { saveDelivery } from "@/commerce/save-address"
import { readBagId } from "@/handoff/bag-cookie"
import { dropCheckoutAnswer } from "@/handoff/checkout-answer"
import { idOf } from "@/handoff/ids"
import { urls } from "@/handoff/urls"
import { actionLanguage } from "@/language/action-language"
import { inLanguage } from "@/language/languages"
import { answerStep } from "./answer-step"
import { bagToCheckOut } from "./bag-to-check-out"
import { canonical, faultsOf, isFaultless, type Values, valuesOf } from "./check-fields"
import type { StepProblem, StepState } from "./step-state"
import { BILLING_FIELDS, type FieldName, PLACE_FIELDS, RECIPIENT_FIELDS } from "./steps"

/**
 * Keeps where it goes and how with the bag, and goes on to the payment. Reads the fields of the address, `gstin`,
 * `option`, the recipient where the form asks for one, and without `sameBilling` the fields of the bill.
 */
export async function saveDeliveryStep(before: StepState, form: FormData): Promise<StepState> {
  const elsewhere = form.get("sameBilling") !== "yes"
  const billing = BILLING_FIELDS.map((field) => `billing.${field}` as const)
  const recipient = form.has("fullName") ? RECIPIENT_FIELDS : []
  const fields: readonly FieldName[] = [...recipient, ...PLACE_FIELDS, "gstin", ...(elsewhere ? billing : [])]
  const values = valuesOf(form, fields)
  const errors = faultsOf(values, fields)
  if (!isFaultless(errors)) return answerStep(before, { kind: "fields", errors }, values)
  const problem = await save(values, elsewhere, form.get("option"))
  if (problem) return answerStep(before, problem, values)
  await dropCheckoutAnswer()
  redirect(inLanguage(await actionLanguage(), urls.checkoutStep("payment")))
}

/** Chooses how the bag is delivered, so that the total shown includes it. Reads `option`. */
export async function chooseDelivery(form: FormData): Promise<void> {
  const bagId = await readBagId()
  const optionId = idOf("deliveryOption", form.get("option"))
  if (bagId && optionId) await chooseDeliveryOption(bagId, optionId)
  refresh()
}

async function save(values: Values, elsewhere: boolean, option: unknown): Promise<StepProblem | undefined> {
  const t = await getTranslations({ locale: await actionLanguage(), namespace: "checkout.problems" })
  const outage: StepProblem = { kind: "outage", message: t("outage") }
  const bag = await bagToCheckOut()
  if (!bag) return outage
  const options = await readDeliveryOptions(bag.id, bag.total.currency)
  if (options.kind !== "found") return outage
  const wanted = idOf("deliveryOption", option)
  const chosen = options.value.find((candidate) => candidate.id === wanted)
  if (!chosen) return { kind: "refused", message: t("option") }

  const place = (prefix: "" | "billing.") => ({
    pincode: canonical(`${prefix}pincode`, values),
    address1: canonical(`${prefix}address1`, values),
    address2: canonical(`${prefix}address2`, values),
    city: canonical(`${prefix}city`, values),
    state: canonical(`${prefix}state`, values),
  })
  const saved = await saveDelivery(bag, {
    ...place(""),
    recipient:
      "fullName" in values
        ? { fullName: canonical("fullName", values), mobile: canonical("mobile", values) }
        : undefined,
    gstin: canonical("gstin", values),
    billing: elsewhere
      ? { ...place("billing."), fullName: canonical("billing.fullName", values) }
      : undefined,
  })
  if (saved.kind === "refused") return { kind: "refused", message: t("refused") }
  if (saved.kind !== "found") return outage
  const set = await chooseDeliveryOption(bag.id, chosen.id)
  return set.kind === "found" ? undefined : outage
}
