import { getTranslations } from "next-intl/server"
import type { OrderPayment } from "@/commerce/order-payment"
import type { OrderTracking } from "@/commerce/order-tracking"
import { AmountRow } from "@/design/amount-row"
import { formatMoney } from "@/design/format-money"
import { Picture } from "@/design/picture"
import { messagesIn } from "@/language/messages"
import { pageLanguage } from "@/language/page-language"
import { placeLine } from "@/language/place-line"
import { RefundRows } from "./refund-rows"

interface OrderLinesProps {
  readonly found: OrderPayment
  readonly tracking: OrderTracking | undefined
}

const TOTALS = {
  pending: "toPay",
  failed: "toPay",
  expired: "notPaid",
  review: "amount",
  successful: "paid",
} as const satisfies Record<OrderPayment["payment"]["status"], string>

/** What was ordered, where it goes and the amount of the payment, all as the backend states it. */
export async function OrderLines({ found: { order, payment }, tracking }: OrderLinesProps) {
  const t = await getTranslations("order.lines")
  const { states } = (await messagesIn(await pageLanguage())).places
  const { delivery } = order
  const address = tracking?.address.length
    ? [...tracking.address, placeLine(states, tracking.place)]
    : delivery && [delivery.name, placeLine(states, delivery.place)]
  return (
    <section
      aria-label={t("label")}
      className="grid content-start gap-f-md rounded-2xl bg-surface p-f-md sm:p-6 md:self-start print:gap-3 print:rounded-none print:p-0"
    >
      {order.lines.length > 0 && (
        <ul className="grid gap-3">
          {order.lines.map((line, index) => (
            <li
              key={index}
              className="grid grid-cols-[64px_1fr_auto] items-center gap-4 text-xs print:grid-cols-[1fr_auto]"
            >
              <div className="relative aspect-tile overflow-hidden rounded-md bg-surface-2 print:hidden">
                <Picture src={line.picture} alt="" sizes="64px" />
              </div>
              <div>
                <p className="text-sm font-semibold">{line.title}</p>
                <p className="text-muted">
                  {[line.variantTitle, t("quantity", { quantity: line.quantity })]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              </div>
              <p className="price self-start text-sm">{line.total && formatMoney(line.total)}</p>
            </li>
          ))}
        </ul>
      )}
      <dl className="price grid gap-1.5 border-t border-line pt-4 text-sm first:border-0 first:pt-0">
        {order.subtotal && <AmountRow label={t("products")} value={formatMoney(order.subtotal)} />}
        {order.shippingTotal && (
          <AmountRow
            label={t("delivery")}
            value={order.shippingTotal.amount === 0 ? t("free") : formatMoney(order.shippingTotal)}
          />
        )}
        <div className="flex items-baseline justify-between gap-4 pt-2">
          <dt className="font-semibold">{t(TOTALS[payment.status])}</dt>
          <dd className="text-lg font-semibold">{formatMoney(payment.amount)}</dd>
        </div>
        {tracking && tracking.taxes.length > 0
          ? tracking.taxes.map(({ rate, taxable, amount }) => (
              <div key={rate} className="flex justify-between gap-4 text-xs text-muted">
                <dt>{t("taxLine", { rate: String(rate), taxable: formatMoney(taxable) })}</dt>
                <dd>{formatMoney(amount)}</dd>
              </div>
            ))
          : order.taxTotal && (
              <div className="flex justify-between gap-4 text-xs text-muted">
                <dt>{t("tax")}</dt>
                <dd>{formatMoney(order.taxTotal)}</dd>
              </div>
            )}
      </dl>
      {tracking?.paidBy && <p className="text-xs text-muted">{t("paidBy", { method: tracking.paidBy })}</p>}
      {tracking && tracking.refunds.length > 0 && <RefundRows refunds={tracking.refunds} />}
      {address && (
        <div className="border-t border-line pt-4 text-sm">
          <h2 className="text-xs text-muted">{t("deliveryTo")}</h2>
          {address.filter(Boolean).map((line) => (
            <p key={line} className="break-words">
              {line}
            </p>
          ))}
          {tracking?.deliveryName && <p className="pt-2 text-xs text-muted">{tracking.deliveryName}</p>}
        </div>
      )}
    </section>
  )
}
