"use server"

import { redirect } from "next/navigation"
import { deliveryRules } from "medusa-plugin-india-checkout/contract"
import { findOrder } from "@/commerce/order-lookup"
import type { FormState } from "@/design/form-state"
import { answerForm } from "@/handoff/answer-form"
import { dropFormAnswer, type FormAnswer } from "@/handoff/form-answer"
import { idOf } from "@/handoff/ids"
import { urls } from "@/handoff/urls"
import { actionLanguage } from "@/language/action-language"
import { inLanguage } from "@/language/languages"
import { messagesIn } from "@/language/messages"

const LONGEST_NUMBER = 40

/** Leads to the order with this number and mobile number. Reads `number` and `mobile`. */
export async function trackOrder(before: FormState, form: FormData): Promise<FormState> {
  const language = await actionLanguage()
  const values = { number: textIn(form, "number"), mobile: textIn(form, "mobile") }
  const back = async (answer: Partial<FormAnswer>) =>
    answerForm({
      before,
      answer: { form: "track", kind: "refused", code: "", details: {}, errors: {}, values, ...answer },
      sentences: (await messagesIn(language)).order.track.sentences,
      page: urls.track,
    })

  const number = values.number.normalize("NFKC").replace(/\s/g, "").replace(/^#/, "")
  const mobile = deliveryRules.mobile.check(values.mobile)
  const numberFault =
    number === ""
      ? "numberMissing"
      : number.length > LONGEST_NUMBER || !/^[\dA-Za-z/_-]+$/.test(number)
        ? "numberInvalid"
        : undefined
  if (numberFault !== undefined || !mobile.ok) {
    const mobileFault = mobile.ok ? undefined : mobile.code === "required" ? "mobileMissing" : "mobileInvalid"
    return back({
      errors: { ...(numberFault && { number: numberFault }), ...(mobileFault && { mobile: mobileFault }) },
    })
  }
  const found = await findOrder(number.toUpperCase(), mobile.value)
  switch (found.kind) {
    case "found": {
      const orderId = idOf("order", found.value.orderId)
      if (!orderId) return back({ kind: "outage", code: "outage" })
      await dropFormAnswer()
      return redirect(inLanguage(language, urls.order(orderId, found.value.token)))
    }
    case "later":
      return back({ code: "later", details: { minutes: String(Math.ceil(found.seconds / 60)) } })
    case "absent":
      return back({ code: "absent" })
    case "refused":
    case "outage":
      return back({ kind: "outage", code: "outage" })
  }
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value : ""
}
