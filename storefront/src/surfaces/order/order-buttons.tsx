import { getTranslations } from "next-intl/server"
import type { OrderKey, OrderPayment } from "@/commerce/order-payment"
import { buttonClass } from "@/design/button-class"
import { Link } from "@/design/link"
import { urls } from "@/handoff/urls"
import { OrderAct } from "./order-act"

interface OrderButtonsProps {
  readonly orderKey: OrderKey
  readonly payment: OrderPayment["payment"]
  readonly canGoOn: boolean
}

/** What can be done in this state; the likeliest first. */
export async function OrderButtons({ orderKey, payment, canGoOn }: OrderButtonsProps) {
  const t = await getTranslations("order.acts")
  const act = { orderId: orderKey.orderId, token: orderKey.token }
  const { status, canRetry } = payment
  return (
    <div className="flex flex-wrap items-start gap-3 print:hidden">
      {canGoOn && (
        <Link href={urls.pay(orderKey.orderId, orderKey.token)} className={buttonClass("primary")}>
          {t("goOn")}
        </Link>
      )}
      {canRetry && !canGoOn && (
        <OrderAct act="pay" kind="primary" busyText={t("busy")} {...act}>
          {t("payAgain")}
        </OrderAct>
      )}
      {canRetry && (canGoOn || status === "failed") && (
        <OrderAct act="pay" kind="secondary" busyText={t("busy")} {...act}>
          {t("changeMethod")}
        </OrderAct>
      )}
      {status === "pending" && (
        <OrderAct act="check" kind={canGoOn ? "quiet" : "secondary"} busyText={t("asking")} {...act}>
          {t("check")}
        </OrderAct>
      )}
      {status !== "pending" && !canRetry && (
        <Link href={urls.allProducts} className={buttonClass("secondary")}>
          {t("shopOn")}
        </Link>
      )}
    </div>
  )
}
