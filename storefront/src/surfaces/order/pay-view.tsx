import { Link } from "@/design/link"
import type { ReactNode } from "react"
import type { OrderKey, OrderPayment } from "@/commerce/order-payment"
import { buttonClass } from "@/design/button-class"
import { formatMoney } from "@/design/format-money"
import { urls } from "@/handoff/urls"
import { OrderAct } from "./order-act"

interface PayViewProps {
  readonly orderKey: OrderKey
  readonly found: OrderPayment
  /** The gateway's form around the button; undefined while the gateway cannot be reached. */
  readonly form: ((button: ReactNode) => ReactNode) | undefined
}

/** The last page of the shop before the gateway's. */
export function PayView({ orderKey, found, form }: PayViewProps) {
  const amount = formatMoney(found.payment.amount)
  return (
    <div className="page-width grid justify-items-center py-f-2xl text-center">
      <div className="grid max-w-[480px] justify-items-center gap-f-md">
        <h1 className="text-2xl">{form ? "On to BillDesk" : "BillDesk is not answering"}</h1>
        {form ? (
          <>
            <p className="text-muted">
              You pay <strong className="price font-semibold text-ink">{amount}</strong> on BillDesk&apos;s
              secure page and come back here afterwards. If nothing happens, press the button.
            </p>
            {form(
              <button type="submit" className={buttonClass("primary", { large: true })}>
                Continue to BillDesk
              </button>,
            )}
          </>
        ) : (
          <>
            <p className="text-muted">
              Your order is placed and your products are set aside. Nothing was paid. Please try once more in
              a moment.
            </p>
            <OrderAct
              act="pay"
              kind="primary"
              busyText="One moment…"
              orderId={orderKey.orderId}
              token={orderKey.token}
            >
              Try again
            </OrderAct>
          </>
        )}
        <Link href={urls.order(orderKey.orderId, orderKey.token)} className={buttonClass("quiet")}>
          See the order
        </Link>
      </div>
    </div>
  )
}
