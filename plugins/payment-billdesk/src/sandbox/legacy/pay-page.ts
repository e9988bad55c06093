import { z } from "zod"

import { LEGACY_PATHS } from "../../protocol/legacy"
import { openMessage } from "../../protocol/legacy/checksum"
import * as field from "../calls/fields"
import { orderOnPage, sentenceAbout, SHOPPER_EFFECTS } from "../hosted-flow"
import type { Answer, SandboxRequest } from "../http"
import { hostedPage, messagePage, SHOPPER_CHOICES } from "../pages/hosted-page"
import { returnPage } from "../pages/return-page"
import type { SandboxContext } from "../sandbox-context"
import { announce } from "../scenarios/announce"
import { payOrder } from "../scenarios/pay-order"
import type { SandboxOrder } from "../state"
import { legacyCancelReturn, legacyReturn } from "./legacy-return"
import { findLegacyMerchant, legacyClientOf, legacyMerchantOf } from "./merchants"
import type { LegacySandboxMerchant } from "../options"

export const LEGACY_CHOICE_PATH = `${LEGACY_PATHS.pay}/choice`

const note = z.string().min(1).max(120)
const nothing = z.literal("NA")

/** The 22 fields of a pay message, as strict as they are described. */
const payFields = z.tuple([
  z.string(),
  field.merchantReference,
  nothing,
  field.amount,
  nothing,
  nothing,
  nothing,
  z.literal("INR"),
  nothing,
  z.literal("R"),
  z.string(),
  nothing,
  nothing,
  z.literal("F"),
  note,
  note,
  note,
  note,
  note,
  note,
  note,
  field.returnUrl,
])

/** A browser brings a pay message: the order becomes known only now. */
export function openPayPage(request: SandboxRequest, context: SandboxContext): Answer {
  const msg = new URLSearchParams(request.body).get("msg") ?? ""
  const merchant = findLegacyMerchant(context, msg.split("|")[0])
  const opened = merchant && openMessage(msg, merchant.credentials)
  if (opened?.kind !== "verified") return refusal("The checksum of this message is not right.")
  const read = payFields.safeParse(opened.fields)
  if (!read.success) {
    const issue = read.error.issues[0]
    return refusal(
      `Field ${Number(issue?.path[0] ?? 22) + 1} of the message: ${issue?.message ?? "wrong form"}.`,
    )
  }
  if (read.data[10] !== merchant?.credentials.securityId) return refusal("The security id is another one.")
  const order = orderOf(read.data, merchant, context)
  if (!order) return refusal("This order number was used for another order.")
  return closedAlready(order, context) ?? hostedPage(order, nameOf(merchant), LEGACY_CHOICE_PATH)
}

/** The shopper pressed a button: books, notifies and sends the browser back, or loses one of these on purpose. */
export function takeLegacyChoice(request: SandboxRequest, context: SandboxContext): Answer {
  const form = new URLSearchParams(request.body)
  const order = orderOnPage(form, context)
  const choice = SHOPPER_CHOICES.find((known) => known === form.get("choice"))
  if (!order || !choice || !legacyMerchantOf(context, order)) return refusal("This page is opened by a shop.")
  const closed = closedAlready(order, context)
  if (closed) return closed
  if (choice === "pay") return payByScenario(order, context)
  const effect = SHOPPER_EFFECTS[choice]
  if (effect.authStatus === undefined) return returnPage(legacyCancelReturn(order), effect.sentence)
  const transaction = context.ledger.book(order, { authStatus: effect.authStatus })
  const back = transaction && legacyReturn(order, transaction, context)
  if (!back) return refusal("This order cannot be paid.")
  if (effect.notifies) announce(order, transaction, context)
  return effect.returns
    ? returnPage(back, effect.sentence)
    : messagePage(200, "The way back is lost", effect.sentence)
}

/** The one button that does what the order's scenario says. */
function payByScenario(order: SandboxOrder, context: SandboxContext): Answer {
  const transaction = payOrder(order, context)
  const back = transaction && legacyReturn(order, transaction, context)
  return back ? returnPage(back, sentenceAbout(transaction)) : refusal("This order cannot be paid.")
}

type PayFields = z.output<typeof payFields>

/** The same message may come twice, from a reloaded page: it is the same order then. */
function orderOf(
  fields: PayFields,
  { credentials: { merchantId } }: LegacySandboxMerchant,
  { ledger, scenarios, validityMs }: SandboxContext,
): SandboxOrder | undefined {
  const [, orderId, , amount] = fields
  const returnUrl = fields[21]
  const clientId = legacyClientOf(merchantId)
  const known = ledger.findOrder(orderId, merchantId)
  if (known) {
    const same = known.clientId === clientId && known.amount === amount && known.returnUrl === returnUrl
    return same ? known : undefined
  }
  const now = ledger.now()
  return ledger.addOrder({
    merchantId,
    clientId,
    orderId,
    amount,
    orderDate: now.toISOString(),
    returnUrl,
    itemCode: "DIRECT",
    additionalInfo: Object.fromEntries(
      fields.slice(14, 21).map((text, index) => [`additional_info${index + 1}`, String(text)]),
    ),
    createdAt: now,
    validUntil: new Date(now.getTime() + validityMs),
    scenario: scenarios.takeForOrder(),
  })
}

function closedAlready(order: SandboxOrder, context: SandboxContext): Answer | undefined {
  const { ledger } = context
  const paid = ledger.isPaid(order) ? ledger.decidingTransaction(order) : undefined
  const back = paid && legacyReturn(order, paid, context)
  if (back) return returnPage(back, "This order is paid already.")
  return ledger.isExpired(order)
    ? returnPage(legacyCancelReturn(order), "The time for this payment is over.")
    : undefined
}

const nameOf = ({ name, credentials }: LegacySandboxMerchant): string => name ?? credentials.merchantId

const refusal = (sentence: string): Answer => messagePage(400, "Unable to process your request", sentence)
