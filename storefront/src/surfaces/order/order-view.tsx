import { Link } from "@/design/link"
import type { OrderKey, OrderPayment } from "@/commerce/order-payment"
import { buttonClass } from "@/design/button-class"
import { classNames } from "@/design/class-names"
import { formatMoney } from "@/design/format-money"
import { formatDate, formatTime, minutesUntil } from "@/design/format-time"
import { Icon, type IconName } from "@/design/icon"
import { urls } from "@/handoff/urls"
import { OrderAct } from "./order-act"
import { OrderLines } from "./order-lines"
import { PaymentWatch } from "./payment-watch"
import { type PaymentWords, paymentWords } from "./payment-words"

interface OrderViewProps {
  readonly orderKey: OrderKey
  readonly found: OrderPayment
  readonly now: Date
}

const TONES = {
  success: { box: "bg-success-bg", mark: "text-success", icon: "check" },
  warning: { box: "bg-warning-bg", mark: "text-warning", icon: "alert" },
  error: { box: "bg-error-bg", mark: "text-error", icon: "alert" },
  info: { box: "bg-info-bg", mark: "text-info", icon: "clock" },
} as const satisfies Record<PaymentWords["tone"], { box: string; mark: string; icon: IconName }>

/** What has become of the payment, what that means for the money, and what comes next. */
export function OrderView({ orderKey, found, now }: OrderViewProps) {
  const { order, payment } = found
  const canGoOn = payment.status === "pending" && payment.redirect !== null
  const words = paymentWords(payment.status, { canRetry: payment.canRetry, canGoOn })
  const tone = TONES[words.tone]
  const act = { orderId: orderKey.orderId, token: orderKey.token }
  return (
    <div className="page-width grid gap-f-lg pt-f-lg pb-f-2xl md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] md:gap-f-xl">
      {payment.status === "pending" && (
        <noscript>
          <meta httpEquiv="refresh" content="10" />
        </noscript>
      )}
      <div className="grid content-start gap-f-md">
        <div className="grid gap-3">
          <p
            className={classNames(
              "inline-flex w-fit items-center gap-2 rounded-full py-1.5 pr-4 pl-3 text-xs font-semibold",
              tone.box,
              tone.mark,
            )}
          >
            <Icon name={tone.icon} className="size-5" />
            <span className="sr-only">Payment status: </span>
            {words.badge}
          </p>
          <h1 className="max-w-[18ch] text-3xl" aria-live="polite">
            {words.title}
          </h1>
          <p className="text-muted">
            {order.number ? `Order ${order.number}` : "Your order"}
            {order.createdAt && `, placed on ${formatDate(order.createdAt)}`}
          </p>
        </div>
        <div className="grid max-w-[60ch] gap-3">
          <p>{words.money}</p>
          <p>{words.next}</p>
          {payment.canRetry && payment.expiresAt && <TimeLeft expiresAt={payment.expiresAt} now={now} />}
        </div>
        <div className="flex flex-wrap items-start gap-3">
          {canGoOn && (
            <Link href={urls.pay(orderKey.orderId, orderKey.token)} className={buttonClass("primary")}>
              Go on to payment
            </Link>
          )}
          {payment.canRetry && !canGoOn && (
            <OrderAct act="pay" kind="primary" busyText="One moment…" {...act}>
              Pay again
            </OrderAct>
          )}
          {payment.status === "pending" && (
            <OrderAct act="check" kind="secondary" busyText="Asking BillDesk…" {...act}>
              Check again
            </OrderAct>
          )}
          {payment.status !== "pending" && !payment.canRetry && (
            <Link href={urls.allProducts} className={buttonClass("secondary")}>
              Continue shopping
            </Link>
          )}
        </div>
        {payment.status === "pending" && (
          <PaymentWatch
            stateUrl={urls.paymentState(orderKey.orderId, orderKey.token)}
            status={payment.status}
            attempt={payment.attempt}
          />
        )}
      </div>
      <OrderLines found={found} amountText={formatMoney(payment.amount)} />
    </div>
  )
}

function TimeLeft({ expiresAt, now }: { readonly expiresAt: string; readonly now: Date }) {
  const minutes = minutesUntil(expiresAt, now)
  return (
    <p className="text-xs text-muted">
      You can pay until {formatTime(expiresAt)} ({minutes === 1 ? "1 minute" : `${minutes} minutes`} left).
    </p>
  )
}
