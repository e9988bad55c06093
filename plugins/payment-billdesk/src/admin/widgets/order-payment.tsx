import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Badge, Button, Container, Heading, StatusBadge, Text, toast } from "@medusajs/ui"
import { useCallback, useEffect, useState } from "react"
import type { AdminAttempt, AdminOrderPayment, AdminPaymentEvent } from "../../contract/admin-order-payment"
import { attemptLabels, paymentLabels, reviewReasons } from "../labels"

type View =
  | { readonly state: "loading" }
  | { readonly state: "not_ours" }
  | { readonly state: "failed" }
  | { readonly state: "ready"; readonly data: AdminOrderPayment }

/** The gateway's side of an order: status, attempts, BillDesk's ids, amounts and what happened when. */
const OrderPaymentWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const [view, setView] = useState<View>({ state: "loading" })
  const [asking, setAsking] = useState(false)
  const url = `/admin/billdesk/orders/${order.id}`

  const load = useCallback(async () => setView(await request(url, "GET")), [url])
  useEffect(() => void load(), [load])

  const ask = async () => {
    setAsking(true)
    const answer = await request(`${url}/check`, "POST")
    setAsking(false)
    if (answer.state === "ready") {
      setView(answer)
      toast.success("BillDesk answered", { description: paymentLabels[answer.data.payment.status].text })
    } else {
      toast.error("BillDesk could not be asked", {
        description: "Nothing was changed. Try again in a minute.",
      })
    }
  }

  if (view.state === "not_ours") return null
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div className="flex items-center gap-x-2">
          <Heading level="h2">BillDesk</Heading>
          {view.state === "ready" && view.data.environment !== "production" && (
            <Badge size="2xsmall" color="orange">
              {view.data.environment === "sandbox" ? "Sandbox" : "UAT"}
            </Badge>
          )}
        </div>
        {view.state === "ready" && (
          <StatusBadge color={paymentLabels[view.data.payment.status].color}>
            {paymentLabels[view.data.payment.status].text}
          </StatusBadge>
        )}
      </div>
      {view.state === "loading" && <Note text="Loading…" />}
      {view.state === "failed" && (
        <Note text="The payment could not be loaded. Reload the page to try again." />
      )}
      {view.state === "ready" && <Payment data={view.data} />}
      {view.state === "ready" && (
        <div className="flex justify-end px-6 py-4">
          <Button size="small" variant="secondary" isLoading={asking} onClick={() => void ask()}>
            Ask BillDesk now
          </Button>
        </div>
      )}
    </Container>
  )
}

function Payment({ data }: { data: AdminOrderPayment }) {
  const { payment, attempts, events } = data
  return (
    <>
      <dl className="px-6 py-4">
        {data.order_number && <Row label="Order number" value={data.order_number} />}
        <Row label="Amount" value={rupees(payment.amount)} />
        {payment.settled_at ? (
          <Row label="Paid" value={indianTime(payment.settled_at)} />
        ) : (
          <Row label="Can be paid until" value={indianTime(payment.payable_until)} />
        )}
        {payment.review_reason && <Row label="To look at" value={reviewReasons[payment.review_reason]} />}
      </dl>
      {attempts.map((attempt) => (
        <Attempt key={attempt.gateway_order_id} attempt={attempt} />
      ))}
      <details className="px-6 py-4">
        <summary className="txt-compact-small-plus cursor-pointer">History</summary>
        <ol className="mt-3 flex flex-col gap-y-2">
          {events.map((event, index) => (
            <Event key={index} event={event} />
          ))}
        </ol>
      </details>
    </>
  )
}

function Attempt({ attempt }: { attempt: AdminAttempt }) {
  const label = attemptLabels[attempt.status]
  return (
    <section className="px-6 py-4" aria-label={`Attempt ${String(attempt.number)}`}>
      <div className="mb-2 flex items-center justify-between">
        <Text size="small" weight="plus">
          Attempt {attempt.number}
        </Text>
        <StatusBadge color={label.color}>{label.text}</StatusBadge>
      </div>
      <dl>
        <Row label="Started" value={indianTime(attempt.created_at)} />
        <Row label="Order id at BillDesk" value={attempt.gateway_order_id} isId />
        {attempt.bd_order_id && <Row label="BillDesk order" value={attempt.bd_order_id} isId />}
        {attempt.transaction_id && <Row label="Transaction" value={attempt.transaction_id} isId />}
        {attempt.bank_ref_no && <Row label="Bank reference" value={attempt.bank_ref_no} isId />}
        {attempt.payment_method && <Row label="Paid by" value={attempt.payment_method} />}
        {attempt.auth_status && <Row label="Status code" value={attempt.auth_status} isId />}
        {attempt.status !== "successful" && attempt.error_description && (
          <Row label="BillDesk says" value={attempt.error_description} />
        )}
        {attempt.last_polled_at && <Row label="Last asked" value={indianTime(attempt.last_polled_at)} />}
      </dl>
    </section>
  )
}

function Event({ event }: { event: AdminPaymentEvent }) {
  const what = event.attempt_number === null ? "Payment" : `Attempt ${String(event.attempt_number)}`
  return (
    <li className="flex flex-col">
      <Text size="small">
        {what}: {event.from_status ? `${event.from_status} → ` : ""}
        {event.to_status}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {indianTime(event.at)} · {event.actor.replaceAll("_", " ")}
      </Text>
    </li>
  )
}

function Row({ label, value, isId = false }: { label: string; value: string; isId?: boolean }) {
  return (
    <div className="grid grid-cols-2 gap-x-4 py-1">
      <dt className="txt-compact-small text-ui-fg-subtle">{label}</dt>
      <dd
        className={`text-right [overflow-wrap:anywhere] ${isId ? "txt-compact-xsmall font-mono" : "txt-compact-small"}`}
      >
        {value}
      </dd>
    </div>
  )
}

function Note({ text }: { text: string }) {
  return (
    <div className="px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle">
        {text}
      </Text>
    </div>
  )
}

async function request(url: string, method: "GET" | "POST"): Promise<View> {
  try {
    const response = await fetch(url, { method, credentials: "include" })
    if (response.status === 404) return { state: "not_ours" }
    if (!response.ok) return { state: "failed" }
    return { state: "ready", data: (await response.json()) as AdminOrderPayment }
  } catch {
    return { state: "failed" }
  }
}

const rupees = (amount: string) =>
  new Intl.NumberFormat("en-IN", { style: "currency", currency: "INR" }).format(Number(amount))

const indianTime = (iso: string) =>
  new Intl.DateTimeFormat("en-IN", {
    dateStyle: "medium",
    timeStyle: "medium",
    timeZone: "Asia/Kolkata",
  }).format(new Date(iso))

export const config = defineWidgetConfig({ zone: "order.details.side.before" })

export default OrderPaymentWidget
