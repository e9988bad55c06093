import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import type { OrderKey, OrderPayment } from "@/commerce/order-payment"
import { buttonClass } from "@/design/button-class"
import { formatMoney } from "@/design/format-money"
import { Link } from "@/design/link"
import { urls } from "@/handoff/urls"
import { OrderAct } from "./order-act"

const PLACE = "\u0000"

interface PayViewProps {
  readonly orderKey: OrderKey
  readonly found: OrderPayment
  /** The gateway's form around the button; undefined while the gateway cannot be reached. */
  readonly form: ((button: ReactNode) => ReactNode) | undefined
}

/** The last page of the shop before the gateway's. */
export async function PayView({ orderKey, found, form }: PayViewProps) {
  const t = await getTranslations("order.pay")
  const [before, after] = t("text", { amount: PLACE }).split(PLACE)
  return (
    <div className="page-width grid justify-items-center py-f-2xl text-center">
      <div className="grid max-w-[480px] justify-items-center gap-f-md">
        <h1 className="text-2xl">{form ? t("heading") : t("awayHeading")}</h1>
        {form ? (
          <>
            <p className="text-muted">
              {before}
              <strong className="price font-semibold text-ink">{formatMoney(found.payment.amount)}</strong>
              {after}
            </p>
            {form(
              <button type="submit" className={buttonClass("primary", { large: true })}>
                {t("continue")}
              </button>,
            )}
          </>
        ) : (
          <>
            <p className="text-muted">{t("awayText")}</p>
            <OrderAct
              act="pay"
              kind="primary"
              busyText={(await getTranslations("order.acts"))("busy")}
              orderId={orderKey.orderId}
              token={orderKey.token}
            >
              {t("tryAgain")}
            </OrderAct>
          </>
        )}
        <Link href={urls.order(orderKey.orderId, orderKey.token)} className={buttonClass("quiet")}>
          {t("seeOrder")}
        </Link>
      </div>
    </div>
  )
}
