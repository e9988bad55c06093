"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import { startPayment } from "@/commerce/order-payment"
import { forgetBag, readBagId } from "@/handoff/bag-cookie"
import { rememberLanguage } from "@/handoff/language-cookie"
import { urls } from "@/handoff/urls"
import { actionLanguage } from "@/language/action-language"
import { inLanguage } from "@/language/languages"

/** Goes on with an order that was made of this bag before its browser heard of it. */
export async function resumePayment(): Promise<void> {
  const language = await actionLanguage()
  const bagId = await readBagId()
  if (!bagId) redirect(inLanguage(language, urls.bag))
  const started = await startPayment(bagId)
  if (started.kind !== "found") return refresh()
  await forgetBag()
  await rememberLanguage(language)
  redirect(inLanguage(language, urls.pay(started.value.orderId, started.value.token)))
}
