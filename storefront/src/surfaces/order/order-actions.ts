"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import { checkPayment, type OrderKey, retryPayment } from "@/commerce/order-payment"
import { idOf } from "@/handoff/ids"
import { urls } from "@/handoff/urls"

export interface OrderActResult {
  readonly message: string
  readonly round: number
}

const NOT_ANSWERING = "The shop is not answering just now. Nothing has changed; please try again in a moment."

/** Has BillDesk asked about the payment now. Reads `order` and `token`. */
export async function checkAgain(before: OrderActResult, form: FormData): Promise<OrderActResult> {
  const round = before.round + 1
  const key = keyIn(form)
  if (!key) return { message: "This order link is not complete.", round }
  const checked = await checkPayment(key)
  refresh()
  switch (checked.kind) {
    case "found":
      return {
        message:
          checked.value.payment.status === "pending" ? "BillDesk has no result yet. We keep asking." : "",
        round,
      }
    case "refused":
      return { message: "We asked BillDesk a moment ago. Please wait a little before asking again.", round }
    case "absent":
    case "outage":
      return { message: NOT_ANSWERING, round }
  }
}

/** Opens a new attempt for the same order and leads to the gateway. Reads `order` and `token`. */
export async function payAgain(before: OrderActResult, form: FormData): Promise<OrderActResult> {
  const round = before.round + 1
  const key = keyIn(form)
  if (!key) return { message: "This order link is not complete.", round }
  const retried = await retryPayment(key)
  if (retried.kind === "found") {
    if (retried.value.payment.redirect) redirect(urls.pay(key.orderId, key.token))
    refresh()
    return { message: "BillDesk cannot be reached just now. Please try again in a moment.", round }
  }
  refresh()
  if (retried.kind === "refused") {
    return {
      message:
        retried.status === 429
          ? "That was quick. Please wait a moment and try again."
          : "This order cannot be paid again.",
      round,
    }
  }
  return { message: NOT_ANSWERING, round }
}

function keyIn(form: FormData): OrderKey | undefined {
  const orderId = idOf("order", form.get("order"))
  const token = form.get("token")
  return orderId && typeof token === "string" && token !== "" ? { orderId, token } : undefined
}
