"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import { checkDelivery } from "medusa-plugin-india-checkout/contract"
import { readLineStock, type Shortage, shortagesIn } from "@/commerce/availability"
import { type Bag, readBag } from "@/commerce/bag"
import { chooseDeliveryOption, readDeliveryOptions } from "@/commerce/delivery-options"
import { preparePayment, startPayment } from "@/commerce/order-payment"
import { saveDelivery } from "@/commerce/save-delivery"
import { formatMoney } from "@/design/format-money"
import { forgetBag, readBagId } from "@/handoff/bag-cookie"
import { dropCheckoutAnswer, keepCheckoutAnswer } from "@/handoff/checkout-answer"
import { idOf } from "@/handoff/ids"
import { isPlainPost } from "@/handoff/plain-post"
import { urls } from "@/handoff/urls"
import { type CheckoutProblem, type CheckoutState, valuesOf } from "./checkout-state"

const NOTHING_SENT: CheckoutProblem = {
  kind: "outage",
  message:
    "The shop is not answering just now. Nothing was ordered and nothing was paid. Please try again in a moment.",
}

const NOT_KNOWN: CheckoutProblem = {
  kind: "outage",
  message:
    "We did not hear whether your order was made. Please press the button again: it goes on with the same order, and you cannot pay twice.",
}

/**
 * Makes the order of this browser's bag and sends the shopper on to pay. Reads the fields of the form, `option` (the
 * delivery option) and `shown` (the amount on the button). Whatever is wrong comes back, with what was typed.
 */
export async function placeOrder(before: CheckoutState, form: FormData): Promise<CheckoutState> {
  const back = (problem: CheckoutProblem) =>
    answerWith({ problem, values: valuesOf(form), round: before.round + 1 })

  const bagId = await readBagId()
  if (!bagId) redirect(urls.bag)
  const bag = await readBag(bagId)
  if (bag.kind === "outage" || bag.kind === "refused") return back(NOTHING_SENT)
  if (bag.kind === "absent" || (bag.value.lines.length === 0 && !bag.value.ordered)) redirect(urls.bag)

  if (!bag.value.ordered) {
    const problem = await makeReady(bag.value, form)
    if (problem) return back(problem)
  }
  const started = await startPayment(bagId)
  switch (started.kind) {
    case "found":
      await forgetBag()
      await dropCheckoutAnswer()
      return redirect(urls.pay(started.value.orderId, started.value.token))
    case "refused":
      return back((await stockProblem(bag.value)) ?? { kind: "refused", message: started.message })
    case "absent":
    case "outage":
      return back(NOT_KNOWN)
  }
}

/** The state for the form; a browser without JavaScript finds it on the checkout page. */
async function answerWith(state: CheckoutState): Promise<CheckoutState> {
  if (!state.problem || !(await isPlainPost())) return state
  const message = state.problem.kind === "fields" ? "" : state.problem.message
  await keepCheckoutAnswer({ kind: state.problem.kind, message, values: state.values })
  redirect(urls.checkout)
}

/** Goes on with an order that was made of this bag before its browser heard of it. */
export async function resumePayment(): Promise<void> {
  const bagId = await readBagId()
  if (!bagId) redirect(urls.bag)
  const started = await startPayment(bagId)
  if (started.kind !== "found") return refresh()
  await forgetBag()
  redirect(urls.pay(started.value.orderId, started.value.token))
}

/** Chooses how the bag is delivered, so that the total shown includes it. Reads `option`. */
export async function chooseDelivery(form: FormData): Promise<void> {
  const bagId = await readBagId()
  const optionId = idOf("deliveryOption", form.get("option"))
  if (bagId && optionId) await chooseDeliveryOption(bagId, optionId)
  refresh()
}

/** Everything before the order: who, where, how, how much. Answers with what stands in the way. */
async function makeReady(bag: Bag, form: FormData): Promise<CheckoutProblem | undefined> {
  const checked = checkDelivery(valuesOf(form))
  if (!checked.ok) return { kind: "fields", errors: checked.errors }

  const options = await readDeliveryOptions(bag.id, bag.total.currency)
  if (options.kind !== "found") return NOTHING_SENT
  const wanted = idOf("deliveryOption", form.get("option"))
  const option = options.value.find((candidate) => candidate.id === wanted)
  if (!option) return { kind: "refused", message: "Please choose how we should deliver." }

  const shortage = await stockProblem(bag)
  if (shortage) return shortage
  const saved = await saveDelivery(bag.id, checked.value)
  if (saved.kind === "refused") return { kind: "refused", message: saved.message }
  if (saved.kind !== "found") return NOTHING_SENT
  if (bag.shippingOptionId !== option.id) {
    const chosen = await chooseDeliveryOption(bag.id, option.id)
    if (chosen.kind !== "found") return NOTHING_SENT
  }
  const now = await readBag(bag.id)
  if (now.kind !== "found") return NOTHING_SENT
  if (form.get("shown") !== String(now.value.total.amount)) {
    const total = formatMoney(now.value.total)
    return {
      kind: "total",
      message: `The total is now ${total}. Please check it and press the button again.`,
    }
  }
  const prepared = await preparePayment(bag.id)
  if (prepared.kind === "refused") return { kind: "refused", message: prepared.message }
  return prepared.kind === "found" ? undefined : NOTHING_SENT
}

async function stockProblem(bag: Bag): Promise<CheckoutProblem | undefined> {
  const stock = await readLineStock(bag)
  const shortages = stock.kind === "found" ? shortagesIn(stock.value) : []
  return shortages.length > 0 ? { kind: "stock", message: shortages.map(sentence).join(" ") } : undefined
}

function sentence({ title, requested, available }: Shortage): string {
  if (available === 0) return `${title} has just sold out.`
  return `Only ${available} of ${title} ${available === 1 ? "is" : "are"} left, and your bag asks for ${requested}.`
}
