import { getTranslations } from "next-intl/server"
import type { Answer } from "@/commerce/answer"
import type { OrderKey, OrderPayment } from "@/commerce/order-payment"
import type { OrderTracking } from "@/commerce/order-tracking"
import type { OrderStage } from "@/commerce/order-tracking-shape"
import { Notice } from "@/design/notice"
import { pageLanguage } from "@/language/page-language"
import { OrderButtons } from "./order-buttons"
import { OrderHeading } from "./order-heading"
import { OrderLines } from "./order-lines"
import { OrderPapers } from "./order-papers"
import { OrderTimeline } from "./order-timeline"
import { ParcelList } from "./parcel-list"
import { timelineOf } from "./timeline-of"

interface PaidOrderViewProps {
  readonly orderKey: OrderKey
  readonly found: OrderPayment
  /** Absent where the backend has no tracking. */
  readonly tracking: Answer<OrderTracking>
}

const HEADINGS = {
  placed: "placed",
  paid: "paid",
  partially_packed: "paid",
  packed: "packed",
  partially_shipped: "packed",
  shipped: "shipped",
  partially_delivered: "shipped",
  delivered: "delivered",
  canceled: "canceled",
  refunded: "refunded",
} as const satisfies Record<OrderStage, string>

/** A paid order: first the confirmation, then where it is. One sheet of paper when it is printed. */
export async function PaidOrderView({ orderKey, found, tracking }: PaidOrderViewProps) {
  const t = await getTranslations("order")
  const known = tracking.kind === "found" ? tracking.value : undefined
  const stage = known?.stage ?? "paid"
  const ended = stage === "canceled" || stage === "refunded" ? stage : undefined
  const fresh = HEADINGS[stage] === "paid" || HEADINGS[stage] === "placed"
  return (
    <div className="page-width grid gap-f-lg pt-f-lg pb-f-2xl md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] md:gap-f-xl print:gap-6 print:py-0">
      <div className="grid content-start gap-f-lg print:gap-4">
        <OrderHeading found={found} title={t(`tracking.headings.${HEADINGS[stage]}`)} />
        <div className="-mt-3 grid max-w-[60ch] gap-3">
          <p>{t(`tracking.money.${ended ?? "moving"}`)}</p>
          {fresh && <p className="print:hidden">{t("status.successful.next")}</p>}
          {known?.promise && !ended && stage !== "delivered" && <p>{known.promise}</p>}
        </div>
        {known && (
          <section aria-labelledby="where" className="grid gap-5">
            <h2 id="where" className="text-xl">
              {t("tracking.title")}
            </h2>
            <OrderTimeline steps={timelineOf(known, found.order.createdAt)} />
          </section>
        )}
        {(tracking.kind === "outage" || tracking.kind === "refused") && (
          <Notice kind="warning" className="print:hidden">
            <p>{t("tracking.unavailable")}</p>
          </Notice>
        )}
        {known && known.parcels.length > 0 && <ParcelList parcels={known.parcels} />}
        {tracking.kind !== "absent" && <OrderPapers orderKey={orderKey} language={await pageLanguage()} />}
        <OrderButtons orderKey={orderKey} payment={found.payment} canGoOn={false} />
      </div>
      <OrderLines found={found} tracking={known} />
    </div>
  )
}
