import { indiaDateTime } from "medusa-integration-kit"

import { readAuthStatus, readRefundStatus, type PaymentResult, type RefundResult } from "../../protocol"
import type { Reply } from "../http"
import type { SandboxContext } from "../sandbox-context"
import type { SandboxNotification, SandboxOrder, SandboxRefund, SandboxTransaction } from "../state"
import { dataTable } from "./data-table"
import { html, type Html } from "./html"
import { layout } from "./layout"
import { rupees } from "./rupees"
import { scenarioSwitches } from "./scenario-switches"

const SHOWN = 100

/**
 * Everything the sandbox knows, newest first, with the few things a person wants to do by hand.
 * @param allScenarios lists every scenario, and stands still while somebody chooses
 */
export function consolePage(context: SandboxContext, allScenarios: boolean): Reply {
  const { ledger } = context
  return layout(200, {
    title: "Console",
    wide: true,
    ...(allScenarios ? {} : { refreshSeconds: 10 }),
    body: html`<h1>Console</h1>
      <p class="soft small">
        ${ledger.orders.length} orders, ${ledger.transactions.length} transactions, ${ledger.refunds.length}
        refunds; the newest ${SHOWN} are shown. ${!allScenarios && "Loads again every 10 seconds."}
      </p>
      ${scenarioSwitches(context.scenarios, allScenarios)}
      ${dataTable({
        title: "Planned faults",
        heads: ["Call", "Fault", "Times left"],
        rows: context.faults.list().map((planned) => [code(planned.call), planned.fault, planned.times]),
        empty: "None. They are planned by POST /sandbox/faults.",
      })}
      ${dataTable({
        title: "Orders",
        heads: ["Order", "BillDesk order", "Amount", "State", "Scenario", "Opened (IST)", "Transactions", ""],
        rows: newest(ledger.orders).map((order) => orderRow(order, context)),
      })}
      ${dataTable({
        title: "Notifications",
        heads: ["Transaction", "Status", "State", "Tries", "Sent to"],
        rows: newest(ledger.notifications).map(notificationRow),
      })}
      ${dataTable({
        title: "Refunds",
        heads: ["Refund", "Reference", "Transaction", "Amount", "Status", "Made in", "Date (IST)", ""],
        rows: newest(ledger.refunds).map(refundRow),
      })}
      ${dataTable({
        title: "API calls",
        heads: ["Time (IST)", "Call", "Answer", "Order", "Trace id"],
        rows: newest(context.calls).map((call) => [
          time(call.at),
          code(call.call),
          html`<span class="${call.status === 200 ? "good" : "bad"}"
              >${call.status === 0 ? "none" : call.status}</span
            >
            ${call.errorCode} ${call.fault && `(${call.fault})`}`,
          code(call.orderId),
          code(call.traceId),
        ]),
      })}`,
  })
}

const newest = <T>(list: readonly T[]): T[] => list.slice(-SHOWN).reverse()

const code = (text: string | undefined): Html | undefined =>
  text === undefined ? undefined : html`<code>${text}</code>`

const time = (at: Date): string => indiaDateTime(at).slice(0, 19).replace("T", " ")

const TONES = { success: "good", failed: "bad", pending: "wait", unknown: "wait" } as const satisfies Record<
  PaymentResult,
  string
>

const status = (transaction: SandboxTransaction): Html =>
  html`<div>
    <span class="${TONES[readAuthStatus(transaction.authStatus)]}">${transaction.authStatus}</span>
    <code>${transaction.transactionId}</code>
  </div>`

function orderRow(order: SandboxOrder, { ledger }: SandboxContext) {
  const transactions = ledger.transactionsOf(order)
  const pending = transactions.some((transaction) => transaction.authStatus === "0002")
  return [
    code(order.orderId),
    code(order.bdOrderId),
    rupees(order.amount),
    stateOf(order, ledger.isPaid(order), ledger.isExpired(order)),
    order.scenario?.name ?? html`<span class="soft">success</span>`,
    time(order.createdAt),
    transactions.map(status),
    pending && settleForm("/sandbox/console/settle", order.bdOrderId, PAYMENT_ENDS),
  ]
}

function stateOf(order: SandboxOrder, paid: boolean, expired: boolean): Html {
  if (paid) return html`<span class="good">paid</span>`
  return expired
    ? html`<span class="bad">expired</span>`
    : html`<span class="wait">open until ${indiaDateTime(order.validUntil).slice(11, 16)}</span>`
}

interface End {
  readonly value: string
  readonly label: string
}
const PAYMENT_ENDS: readonly End[] = [
  { value: "0300", label: "Settle as paid" },
  { value: "0399", label: "Settle as failed" },
]
const REFUND_ENDS: readonly End[] = [
  { value: "accepted", label: "Accept" },
  { value: "failed", label: "Let it fail" },
]

const settleForm = (action: string, id: string, ends: readonly End[]): Html =>
  html`<form class="row" method="post" action="${action}">
    <input type="hidden" name="id" value="${id}" />
    ${ends.map(({ value, label }) => html`<button class="slim" name="status" value="${value}">${label}</button>`)}
  </form>`

const NOTIFICATION_TONES = { waiting: "wait", delivered: "good", given_up: "bad" } as const satisfies Record<
  SandboxNotification["state"],
  string
>

const notificationRow = (notification: SandboxNotification) => [
  code(notification.transactionId),
  code(notification.authStatus),
  html`<span class="${NOTIFICATION_TONES[notification.state]}"
    >${notification.state.replace("_", " ")}</span
  >`,
  notification.tries.map((attempt) => html`<div>${time(attempt.at)} <code>${attempt.result}</code></div>`),
  html`<span class="long">${notification.url}</span>`,
]

const REFUND_TONES = { accepted: "good", failed: "bad", pending: "wait" } as const satisfies Record<
  RefundResult,
  string
>

const refundRow = (refund: SandboxRefund) => [
  code(refund.refundId),
  code(refund.reference),
  code(refund.transactionId),
  rupees(refund.amount),
  html`<span class="${REFUND_TONES[readRefundStatus(refund.refundStatus)]}">${refund.refundStatus}</span>`,
  refund.origin === "api" ? "a call" : "the portal",
  refund.refundDate.slice(0, 19).replace("T", " "),
  refund.refundStatus === "0002" &&
    settleForm("/sandbox/console/settle-refund", refund.refundId, REFUND_ENDS),
]
