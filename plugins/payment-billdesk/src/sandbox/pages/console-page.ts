import { indiaDateTime } from "medusa-integration-kit"

import { readAuthStatus, type PaymentResult } from "../../protocol"
import type { Reply } from "../http"
import type { SandboxContext } from "../sandbox-context"
import type { SandboxNotification, SandboxOrder, SandboxTransaction } from "../state"
import { html, type Html } from "./html"
import { layout } from "./layout"
import { rupees } from "./rupees"

const SHOWN = 100

/** Everything the sandbox knows, newest first, with the few things a person wants to do by hand. */
export function consolePage(context: SandboxContext): Reply {
  const { ledger } = context
  return layout(200, {
    title: "Console",
    wide: true,
    refreshSeconds: 10,
    body: html`<h1>Console</h1>
      <p class="soft small">
        ${ledger.orders.length} orders, ${ledger.transactions.length} transactions. Loads again every 10
        seconds.
      </p>
      ${section(
        "Orders",
        ["Order", "BillDesk order", "Amount", "State", "Opened (IST)", "Transactions", ""],
        newest(ledger.orders).map((order) => orderRow(order, context)),
      )}
      ${section("Notifications", ["Sent to", "Transaction", "Status", "State", "Tries"], newest(ledger.notifications).map(notificationRow))}
      ${section(
        "Refunds",
        ["Refund", "Reference", "Transaction", "Amount", "Status", "Date"],
        newest(ledger.refunds).map(
          (refund) =>
            html`<tr>
              <td><code>${refund.refundId}</code></td>
              <td><code>${refund.reference}</code></td>
              <td><code>${refund.transactionId}</code></td>
              <td>${rupees(refund.amount)}</td>
              <td><code>${refund.refundStatus}</code></td>
              <td>${refund.refundDate.slice(0, 19)}</td>
            </tr>`,
        ),
      )}
      ${section(
        "API calls",
        ["Time (IST)", "Call", "Order", "Trace id", "Answer"],
        newest(context.calls).map(
          (call) =>
            html`<tr>
              <td>${time(call.at)}</td>
              <td><code>${call.call}</code></td>
              <td><code>${call.orderId}</code></td>
              <td><code>${call.traceId}</code></td>
              <td>
                <span class="${call.status === 200 ? "good" : "bad"}"
                  >${call.status === 0 ? "none" : call.status}</span
                >
                ${call.errorCode} ${call.fault && `(${call.fault})`}
              </td>
            </tr>`,
        ),
      )}`,
  })
}

const newest = <T>(list: readonly T[]): T[] => list.slice(-SHOWN).reverse()

const time = (at: Date): string => indiaDateTime(at).slice(0, 19).replace("T", " ")

function section(title: string, heads: readonly string[], rows: readonly Html[]): Html {
  const table =
    rows.length === 0
      ? html`<p class="empty">None yet.</p>`
      : html`<table>
          <thead>
            <tr>
              ${heads.map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>`
  return html`<h2>${title}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="${title}">${table}</div>`
}

const TONES = { success: "good", failed: "bad", pending: "wait", unknown: "wait" } as const satisfies Record<
  PaymentResult,
  string
>

const status = (transaction: SandboxTransaction): Html =>
  html`<span class="${TONES[readAuthStatus(transaction.authStatus)]}">${transaction.authStatus}</span>
    <code>${transaction.transactionId}</code>`

function orderRow(order: SandboxOrder, { ledger }: SandboxContext): Html {
  const transactions = ledger.transactionsOf(order)
  const pending = transactions.some((transaction) => transaction.authStatus === "0002")
  return html`<tr>
    <td><code>${order.orderId}</code></td>
    <td><code>${order.bdOrderId}</code></td>
    <td>${rupees(order.amount)}</td>
    <td>${stateOf(order, ledger.isPaid(order), ledger.isExpired(order))}</td>
    <td>${time(order.createdAt)}</td>
    <td>${transactions.map((transaction) => html`<div>${status(transaction)}</div>`)}</td>
    <td>${pending && settleForms(order)}</td>
  </tr>`
}

function stateOf(order: SandboxOrder, paid: boolean, expired: boolean): Html {
  if (paid) return html`<span class="good">paid</span>`
  return expired
    ? html`<span class="bad">expired</span>`
    : html`<span class="wait">open until ${indiaDateTime(order.validUntil).slice(11, 16)}</span>`
}

const settleForms = (order: SandboxOrder): Html =>
  html`<form class="row" method="post" action="/sandbox/console/settle">
    <input type="hidden" name="id" value="${order.bdOrderId}" />
    <button class="slim" name="auth_status" value="0300">Settle as paid</button>
    <button class="slim" name="auth_status" value="0399">Settle as failed</button>
  </form>`

const NOTIFICATION_TONES = { waiting: "wait", delivered: "good", given_up: "bad" } as const satisfies Record<
  SandboxNotification["state"],
  string
>

const notificationRow = (notification: SandboxNotification): Html =>
  html`<tr>
    <td>${notification.url}</td>
    <td><code>${notification.transactionId}</code></td>
    <td><code>${notification.authStatus}</code></td>
    <td>
      <span class="${NOTIFICATION_TONES[notification.state]}">${notification.state.replace("_", " ")}</span>
    </td>
    <td>
      ${notification.tries.map((attempt) => html`<div>${time(attempt.at)} <code>${attempt.result}</code></div>`)}
    </td>
  </tr>`
