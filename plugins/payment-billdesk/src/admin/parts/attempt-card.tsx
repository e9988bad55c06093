import { StatusBadge, Text } from "@medusajs/ui"
import type { AdminAttempt, AdminMessage, AdminRefund } from "../../contract/admin-order-payment"
import { indianTime, rupees } from "../format"
import { attemptLabels, refundLabels } from "../labels"
import { Row } from "./row"

/** One try at the gateway: its ids, its money, what came about it and what went back. */
export function AttemptCard({ attempt }: { attempt: AdminAttempt }) {
  const label = attemptLabels[attempt.status]
  return (
    <section className="px-6 py-4" aria-label={`Attempt ${String(attempt.number)}`}>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <Text size="small" weight="plus">
          Attempt {attempt.number}
        </Text>
        <StatusBadge color={label.color}>{label.text}</StatusBadge>
      </div>
      <dl>
        <Row label="Started" value={indianTime(attempt.created_at)} />
        <Row label="Amount" value={rupees(attempt.amount)} />
        {attempt.paid_amount && <Row label="Really paid" value={rupees(attempt.paid_amount)} />}
        <Row label="Order id at BillDesk" value={attempt.gateway_order_id} isId />
        {attempt.bd_order_id && <Row label="BillDesk order" value={attempt.bd_order_id} isId />}
        {attempt.transaction_id && <Row label="Transaction" value={attempt.transaction_id} isId />}
        {attempt.bank_ref_no && <Row label="Bank reference" value={attempt.bank_ref_no} isId />}
        {attempt.payment_method && <Row label="Paid by" value={attempt.payment_method} />}
        {attempt.auth_status && <Row label="Status code" value={attempt.auth_status} isId />}
        {attempt.unknown_status && (
          <Row label="Unknown status, asked again" value={attempt.unknown_status} isId />
        )}
        {attempt.status === "failed" && attempt.error_description && (
          <Row label="BillDesk says" value={attempt.error_description} />
        )}
        {attempt.last_polled_at && <Row label="Last asked" value={indianTime(attempt.last_polled_at)} />}
      </dl>
      {attempt.refunds.map((refund) => (
        <Refund key={refund.reference} refund={refund} />
      ))}
      {attempt.messages.length > 0 && <Messages messages={attempt.messages} />}
    </section>
  )
}

function Refund({ refund }: { refund: AdminRefund }) {
  const label = refundLabels[refund.state]
  return (
    <div className="border-ui-border-base mt-3 border-t pt-3">
      <div className="mb-1 flex flex-wrap items-center justify-between gap-2">
        <Text size="small" weight="plus">
          Refund of {rupees(refund.amount)}
        </Text>
        <StatusBadge color={label.color}>{label.text}</StatusBadge>
      </div>
      <dl>
        <Row label="Asked for" value={indianTime(refund.created_at)} />
        <Row label="By" value={refund.requested_by} />
        <Row label="Reference" value={refund.reference} isId />
        {refund.refund_id && <Row label="Refund id" value={refund.refund_id} isId />}
        {refund.message && <Row label="Why" value={refund.message} />}
      </dl>
    </div>
  )
}

const channels: Record<AdminMessage["channel"], string> = {
  return: "Shopper's browser",
  webhook: "BillDesk",
}

const messageStates: Record<AdminMessage["state"], string> = {
  received: "not dealt with yet",
  processed: "verified",
  rejected: "refused",
}

function Messages({ messages }: { messages: readonly AdminMessage[] }) {
  return (
    <details className="mt-3">
      <summary className="txt-compact-small-plus cursor-pointer">Messages ({messages.length})</summary>
      <ul className="mt-2 flex flex-col gap-y-2">
        {messages.map((message, index) => (
          <li key={index}>
            <Text size="small">
              {channels[message.channel]}: {messageStates[message.state]}
              {message.state === "rejected" && message.verdict ? ` (${message.verdict})` : ""}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {indianTime(message.received_at)} · {message.size} bytes · came{" "}
              {message.seen === 1 ? "once" : `${String(message.seen)} times`}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  )
}
