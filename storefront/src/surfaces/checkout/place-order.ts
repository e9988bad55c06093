"use server"

import { getTranslations } from "next-intl/server"
import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import { changesSince } from "@/commerce/bag-changes"
import { lookAtBag } from "@/commerce/bag-look"
import { noteConsent } from "@/commerce/note-consent"
import { preparePayment, startPayment } from "@/commerce/order-payment"
import { formatMoney } from "@/design/format-money"
import { forgetBag, readBagId, readSeenBag } from "@/handoff/bag-cookie"
import { dropCheckoutAnswer } from "@/handoff/checkout-answer"
import { rememberLanguage } from "@/handoff/language-cookie"
import { readConsentingClient } from "@/handoff/read-consent"
import { urls } from "@/handoff/urls"
import { actionLanguage } from "@/language/action-language"
import { inLanguage } from "@/language/languages"
import { answerStep } from "./answer-step"
import { firstOpenStep } from "./open-step"
import type { StepProblem, StepState } from "./step-state"

/**
 * Makes the order of this browser's bag and sends the shopper on to pay. Reads `shown`, the amount on the button. Whatever
 * stands in the way comes back, and then nothing was ordered.
 */
export async function placeOrder(before: StepState, form: FormData): Promise<StepState> {
  const language = await actionLanguage()
  const t = await getTranslations({ locale: language, namespace: "checkout.problems" })
  const back = (problem: StepProblem) => answerStep(before, problem, {})
  const changed = () => {
    refresh()
    return back({ kind: "changed", message: t("changed") })
  }

  const bagId = await readBagId()
  if (!bagId) redirect(inLanguage(language, urls.bag))
  const look = await lookAtBag(bagId)
  if (look.kind === "outage" || look.kind === "refused") return back({ kind: "outage", message: t("outage") })
  if (look.kind === "absent") redirect(inLanguage(language, urls.bag))
  const { bag } = look.value
  // An order that was already made of this bag is gone on with: a second press, a second tab.
  if (!bag.ordered) {
    if (bag.lines.length === 0) redirect(inLanguage(language, urls.bag))
    const open = firstOpenStep(bag)
    if (open !== "payment") redirect(inLanguage(language, urls.checkoutStep(open)))
    if (changesSince(await readSeenBag(), look.value).length > 0) return changed()
    if (form.get("shown") !== String(bag.total.amount)) {
      refresh()
      return back({ kind: "total", message: t("total", { total: formatMoney(bag.total) }) })
    }
    // Whoever counts purchases reads it on the order. That it could not be written keeps nobody from buying.
    await noteConsent(bagId, await readConsentingClient())
    const prepared = await preparePayment(bagId)
    if (prepared.kind === "refused") return back({ kind: "refused", message: t("refused") })
    if (prepared.kind !== "found") return back({ kind: "outage", message: t("outage") })
  }
  const started = await startPayment(bagId)
  switch (started.kind) {
    case "found":
      await forgetBag()
      await dropCheckoutAnswer()
      await rememberLanguage(language)
      return redirect(inLanguage(language, urls.pay(started.value.orderId, started.value.token)))
    case "refused": {
      const now = await lookAtBag(bagId)
      const short = now.kind === "found" && changesSince(await readSeenBag(), now.value).length > 0
      return short ? changed() : back({ kind: "refused", message: t("refused") })
    }
    case "absent":
    case "outage":
      return back({ kind: "outage", message: t("unknown") })
  }
}
