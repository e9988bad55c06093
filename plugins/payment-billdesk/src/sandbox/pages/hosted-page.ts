import { indiaDateTime } from "medusa-integration-kit"

import type { Reply } from "../http"
import { HOSTED_PAGE_PATH } from "../sandbox-context"
import type { SandboxOrder } from "../state"
import { html, type Html } from "./html"
import { layout } from "./layout"
import { rupees } from "./rupees"

/** What a shopper can do on the hosted page. */
export const SHOPPER_CHOICES = ["pay", "fail", "pending", "cancel", "pay_no_return", "pay_silently"] as const
export type ShopperChoice = (typeof SHOPPER_CHOICES)[number]

const choice = (value: ShopperChoice, label: string, main = false): Html =>
  html`<button name="choice" value="${value}" class="${main ? "main" : ""}">${label}</button>`

/** The page where a shopper decides the fate of a payment; its buttons post to `choicePath`. */
export function hostedPage(
  order: SandboxOrder,
  merchantName: string,
  choicePath = `${HOSTED_PAGE_PATH}/choice`,
): Reply {
  const until = indiaDateTime(order.validUntil).slice(11, 16)
  return layout(200, {
    title: `Pay ${rupees(order.amount)}`,
    body: html`<div class="card">
        <h1>Pay ${merchantName}</h1>
        <p class="amount">${rupees(order.amount)}</p>
        <dl>
          <dt>Order</dt>
          <dd>${order.orderId}</dd>
          <dt>BillDesk order</dt>
          <dd>${order.bdOrderId}</dd>
          <dt>Can be paid until</dt>
          <dd>${until} IST</dd>
        </dl>
        <form method="post" action="${choicePath}">
          <input type="hidden" name="merchantid" value="${order.merchantId}" />
          <input type="hidden" name="bdorderid" value="${order.bdOrderId}" />
          <input type="hidden" name="rdata" value="${order.rdata}" />
          <div class="choices">
            ${choice("pay", "Pay", true)}
            <div class="pair">${choice("fail", "Fail")}${choice("pending", "Leave pending")}</div>
            ${choice("cancel", "Cancel")}
          </div>
          <details>
            <summary>Trouble on the way back</summary>
            <div class="choices">
              ${choice("pay_no_return", "Pay and lose the way back")}
              ${choice("pay_silently", "Pay, lose the way back and the notification")}
            </div>
          </details>
        </form>
      </div>
      <p class="soft small">There are no cards, banks or UPI apps here: choose how the payment ends.</p>`,
  })
}

/** A page that only says something. */
export const messagePage = (status: number, title: string, sentence: string): Reply =>
  layout(status, {
    title,
    body: html`<div class="card">
      <h1>${title}</h1>
      <p class="soft">${sentence}</p>
    </div>`,
  })
