import { getTranslations } from "next-intl/server"
import type { OrderKey, OrderPayment } from "@/commerce/order-payment"
import { urls } from "@/handoff/urls"
import { OrderButtons } from "./order-buttons"
import { OrderHeading } from "./order-heading"
import { OrderLines } from "./order-lines"
import { nextSentence } from "./payment-state"
import { PaymentWatch } from "./payment-watch"
import { TimeLeft } from "./time-left"

interface OrderViewProps {
  readonly orderKey: OrderKey
  readonly found: OrderPayment
  readonly now: Date
}

/** Seconds between two looks of a browser without JavaScript. */
const PLAIN_PACE_S = { pending: 10, failed: 60, expired: 60, review: 60 } as const

/** An order that is not paid yet, or not any more: what happened to the money and what comes next. */
export async function OrderView({ orderKey, found, now }: OrderViewProps) {
  const t = await getTranslations("order")
  const { payment } = found
  const { status } = payment
  const canGoOn = status === "pending" && payment.redirect !== null
  return (
    <div className="page-width grid gap-f-lg pt-f-lg pb-f-2xl md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] md:gap-f-xl">
      {status !== "successful" && (
        <noscript>
          <meta httpEquiv="refresh" content={String(PLAIN_PACE_S[status])} />
        </noscript>
      )}
      <div className="grid content-start gap-f-md">
        <OrderHeading found={found} title={t(`status.${status}.title`)} />
        <div className="grid max-w-[60ch] gap-3">
          <p>{t(`status.${status}.money`)}</p>
          <p>{t(`status.${nextSentence(status, { canRetry: payment.canRetry, canGoOn })}`)}</p>
        </div>
        {payment.canRetry && payment.expiresAt && (
          <div className="w-full max-w-[420px]">
            <TimeLeft expiresAt={payment.expiresAt} now={now} />
          </div>
        )}
        <OrderButtons orderKey={orderKey} payment={payment} canGoOn={canGoOn} />
        {status !== "successful" && (
          <PaymentWatch
            stateUrl={urls.paymentState(orderKey.orderId, orderKey.token)}
            status={status}
            attempt={payment.attempt}
            words={{ waiting: t("watch.waiting"), unreachable: t("watch.unreachable") }}
          />
        )}
      </div>
      <OrderLines found={found} tracking={undefined} />
    </div>
  )
}
