import { timingSafeEqual } from "node:crypto"

import { readAuthStatus, type PaymentResult } from "../protocol"
import type { Answer, SandboxRequest } from "./http"
import { hostedPage, messagePage, SHOPPER_CHOICES, type ShopperChoice } from "./pages/hosted-page"
import { returnPage } from "./pages/return-page"
import { duplicateReturn, signedReturn, unsignedReturn } from "./return-form"
import { merchantOf, type SandboxContext } from "./sandbox-context"
import type { SandboxMerchant } from "./options"
import { announce } from "./scenarios/announce"
import { payOrder } from "./scenarios/pay-order"
import type { SandboxOrder, SandboxTransaction } from "./state"

interface OpenedOrder {
  readonly order: SandboxOrder
  readonly merchant: SandboxMerchant
  readonly form: URLSearchParams
}

/** The redirect form arrives: shows what can be done with the order. */
export async function openHostedPage(request: SandboxRequest, context: SandboxContext): Promise<Answer> {
  const opened = findOrder(request, context)
  if (!opened) return unable()
  const { order, merchant } = opened
  return (await closedAlready(opened, context)) ?? hostedPage(order, merchant.name ?? order.merchantId)
}

/** The shopper pressed a button: books, notifies and sends the browser back, or loses one of these on purpose. */
export async function takeChoice(request: SandboxRequest, context: SandboxContext): Promise<Answer> {
  const opened = findOrder(request, context)
  const choice = SHOPPER_CHOICES.find((known) => known === opened?.form.get("choice"))
  if (!opened || !choice) return unable()
  const closed = await closedAlready(opened, context)
  if (closed) return closed
  if (choice === "pay") return payByScenario(opened, context)
  const { order, merchant } = opened
  const effect = SHOPPER_EFFECTS[choice]
  if (effect.authStatus === undefined) return returnPage(unsignedReturn(order), effect.sentence)
  const transaction = context.ledger.book(order, { authStatus: effect.authStatus })
  if (!transaction) return unable()
  if (effect.notifies) announce(order, transaction, context)
  return effect.returns
    ? returnPage(await signedReturn(order, transaction, merchant.credentials), effect.sentence)
    : messagePage(200, "The way back is lost", effect.sentence)
}

/** The one button that does what the order's scenario says. */
async function payByScenario({ order, merchant }: OpenedOrder, context: SandboxContext): Promise<Answer> {
  const transaction = payOrder(order, context)
  if (!transaction) return unable()
  const back = await signedReturn(order, transaction, merchant.credentials)
  return returnPage(back, sentenceAbout(transaction))
}

/** What the shopper is told of a transaction before the browser goes back. */
export const sentenceAbout = ({ authStatus }: SandboxTransaction): string =>
  SENTENCES[readAuthStatus(authStatus)]

const SENTENCES = {
  success: "The payment was successful.",
  failed: "The payment failed.",
  pending: "The bank has not answered yet.",
  unknown: "It is not clear what became of the payment.",
} as const satisfies Record<PaymentResult, string>

interface Effect {
  readonly authStatus: string | undefined
  readonly notifies: boolean
  readonly returns: boolean
  readonly sentence: string
}

/** What each button but the first does, whichever protocol brought the order. */
export const SHOPPER_EFFECTS = {
  fail: { authStatus: "0399", notifies: true, returns: true, sentence: SENTENCES.failed },
  pending: { authStatus: "0002", notifies: true, returns: true, sentence: SENTENCES.pending },
  cancel: { authStatus: undefined, notifies: false, returns: true, sentence: "You cancelled the payment." },
  pay_no_return: {
    authStatus: "0300",
    notifies: true,
    returns: false,
    sentence:
      "The payment was successful and the shop is being notified, but this browser goes nowhere. Close the tab.",
  },
  pay_silently: {
    authStatus: "0300",
    notifies: false,
    returns: false,
    sentence: "The payment was successful and nobody tells the shop: it has to ask. Close the tab.",
  },
} as const satisfies Record<Exclude<ShopperChoice, "pay">, Effect>

async function closedAlready(
  { order, merchant }: OpenedOrder,
  context: SandboxContext,
): Promise<Answer | undefined> {
  if (context.ledger.isPaid(order)) {
    return returnPage(await duplicateReturn(order, merchant.credentials), "This order is paid already.")
  }
  return context.ledger.isExpired(order)
    ? returnPage(unsignedReturn(order), "The time for this payment is over.")
    : undefined
}

const unable = (): Answer =>
  messagePage(400, "Unable to process your request", "This page is opened by the payment form of a shop.")

/** The form names the order three times over, as `merchantid`, `bdorderid` and `rdata`; all of them have to fit. */
function findOrder(request: SandboxRequest, context: SandboxContext): OpenedOrder | undefined {
  const form = new URLSearchParams(request.body)
  const order = orderOnPage(form, context)
  const merchant = order && merchantOf(context, order.clientId)
  return merchant && { order, merchant, form }
}

/** The order that a form of the hosted page names. */
export function orderOnPage(form: URLSearchParams, { ledger }: SandboxContext): SandboxOrder | undefined {
  const order = ledger.findOrder(form.get("bdorderid") ?? "")
  if (order?.bdOrderId !== form.get("bdorderid")) return undefined
  if (order.merchantId !== form.get("merchantid")) return undefined
  return sameText(order.rdata, form.get("rdata") ?? "") ? order : undefined
}

const sameText = (a: string, b: string): boolean =>
  Buffer.byteLength(a) === Buffer.byteLength(b) && timingSafeEqual(Buffer.from(a), Buffer.from(b))
