import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Badge, Button, Container, Heading, StatusBadge, toast } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useCallback, useState } from "react"
import type { AdminOrderPayment } from "../../contract/admin-order-payment"
import { call } from "../call"
import { indianTime, rupees } from "../format"
import { environmentNames, paymentLabels, reviewReasons } from "../labels"
import { BankRefundForm } from "../override/bank-refund-form"
import { ChangeStatus } from "../override/change-status"
import { BankRefunds, SettledByPerson } from "../override/settled-by-person"
import { AttemptCard } from "../parts/attempt-card"
import { History } from "../parts/history"
import { LoadState } from "../parts/load-state"
import { RefundForm } from "../parts/refund-form"
import { ReviewCard } from "../parts/review-card"
import { Row } from "../parts/row"
import { useLoaded } from "../use-loaded"

/** The gateway's side of an order: status, cases to decide, attempts, refunds and what happened when. */
const OrderPaymentWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const url = `/admin/billdesk/orders/${order.id}`
  const { view, reload, show } = useLoaded<AdminOrderPayment>(url)
  const [asking, setAsking] = useState(false)
  const dashboard = useQueryClient()

  // The rest of the page tells of the same money.
  const changed = useCallback(() => {
    reload()
    void dashboard.invalidateQueries()
  }, [reload, dashboard])

  const ask = async () => {
    setAsking(true)
    const answer = await call<AdminOrderPayment>(`${url}/check`, "POST")
    setAsking(false)
    if (answer.ok) {
      show(answer.data)
      toast.success("BillDesk was asked", { description: paymentLabels[answer.data.payment.status].text })
      void dashboard.invalidateQueries()
    } else toast.error("BillDesk could not be asked", { description: answer.message })
  }

  if (view.state === "failed" && view.status === 404) return null
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <div className="flex items-center gap-x-2">
          <Heading level="h2">BillDesk</Heading>
          {view.state === "ready" && view.data.environment !== "production" && (
            <Badge size="2xsmall" color="orange">
              {environmentNames[view.data.environment]}
            </Badge>
          )}
        </div>
        {view.state === "ready" && (
          <StatusBadge color={paymentLabels[view.data.payment.status].color}>
            {paymentLabels[view.data.payment.status].text}
          </StatusBadge>
        )}
      </div>
      <LoadState view={view} retry={reload} />
      {view.state === "ready" && <Payment orderId={order.id} data={view.data} onDone={changed} />}
      {view.state === "ready" && (
        <div className="flex flex-wrap justify-end gap-2 px-6 py-4">
          <ChangeStatus orderId={order.id} onDone={changed} />
          <Button size="small" variant="secondary" isLoading={asking} onClick={() => void ask()}>
            Ask BillDesk now
          </Button>
        </div>
      )}
    </Container>
  )
}

function Payment({
  orderId,
  data,
  onDone,
}: {
  orderId: string
  data: AdminOrderPayment
  onDone: () => void
}) {
  const { payment, attempts, events, refundable, reviews } = data
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
        {payment.review_reason && <Row label="To decide" value={reviewReasons[payment.review_reason]} />}
      </dl>
      {data.settled_by_person && <SettledByPerson settlement={data.settled_by_person} />}
      <BankRefunds refunds={data.bank_refunds} />
      {reviews.map((review) => (
        <ReviewCard key={review.id} review={review} onDone={onDone} isOnOrder />
      ))}
      {attempts.map((attempt) => (
        <AttemptCard key={attempt.id} attempt={attempt} />
      ))}
      {refundable.by === "bank_transfer" && refundable.reason === null ? (
        <BankRefundForm key={refundable.left} orderId={orderId} refundable={refundable} onDone={onDone} />
      ) : (
        <RefundForm key={refundable.left} refundable={refundable} onDone={onDone} />
      )}
      <History events={events} />
    </>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.side.before" })

export default OrderPaymentWidget
