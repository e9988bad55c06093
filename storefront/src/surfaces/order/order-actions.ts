"use server"

import { getTranslations } from "next-intl/server"
import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import { checkPayment, type OrderKey, retryPayment } from "@/commerce/order-payment"
import { idOf } from "@/handoff/ids"
import { urls } from "@/handoff/urls"
import { actionLanguage } from "@/language/action-language"
import { inLanguage } from "@/language/languages"

export interface OrderActResult {
  readonly message: string
  readonly round: number
}

/** Has BillDesk asked about the payment now. Reads `order` and `token`. */
export async function checkAgain(before: OrderActResult, form: FormData): Promise<OrderActResult> {
  const round = before.round + 1
  const t = await getTranslations({ locale: await actionLanguage(), namespace: "order.answers" })
  const key = keyIn(form)
  if (!key) return { message: t("noLink"), round }
  const checked = await checkPayment(key)
  refresh()
  switch (checked.kind) {
    case "found":
      return { message: checked.value.payment.status === "pending" ? t("notYet") : "", round }
    case "refused":
      return { message: t("askedJustNow"), round }
    case "absent":
    case "outage":
      return { message: t("outage"), round }
  }
}

/** Opens a new attempt for the same order and leads to the gateway. Reads `order` and `token`. */
export async function payAgain(before: OrderActResult, form: FormData): Promise<OrderActResult> {
  const round = before.round + 1
  const language = await actionLanguage()
  const t = await getTranslations({ locale: language, namespace: "order.answers" })
  const key = keyIn(form)
  if (!key) return { message: t("noLink"), round }
  const retried = await retryPayment(key)
  if (retried.kind === "found") {
    if (retried.value.payment.redirect) redirect(inLanguage(language, urls.pay(key.orderId, key.token)))
    refresh()
    return { message: t("gatewayAway"), round }
  }
  refresh()
  if (retried.kind === "refused") {
    return { message: retried.status === 429 ? t("tooQuick") : t("notAgain"), round }
  }
  return { message: t("outage"), round }
}

function keyIn(form: FormData): OrderKey | undefined {
  const orderId = idOf("order", form.get("order"))
  const token = form.get("token")
  return orderId && typeof token === "string" && token !== "" ? { orderId, token } : undefined
}
