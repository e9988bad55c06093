import { getTranslations } from "next-intl/server"
import type { OwnOrder } from "@/commerce/customer-orders"
import { buttonClass } from "@/design/button-class"
import { Link } from "@/design/link"
import { urls } from "@/handoff/urls"
import { OwnOrderRow } from "./own-order-row"
import { sideLinkClass } from "./side-link-class"

interface OrdersViewProps {
  readonly orders: readonly OwnOrder[]
  readonly page: number
  readonly pages: number
}

export async function OrdersView({ orders, page, pages }: OrdersViewProps) {
  const t = await getTranslations("account.orders")
  if (orders.length === 0 && page === 1) {
    return (
      <div className="grid justify-items-start gap-4">
        <p className="text-muted">{t("empty")}</p>
        <Link href={urls.allProducts} className={buttonClass("primary")}>
          {t("shop")}
        </Link>
        <p className="text-sm text-muted">
          {t("emptyGuest")}{" "}
          <Link href={urls.track} className={sideLinkClass}>
            {t("emptyGuestLink")}
          </Link>
        </p>
      </div>
    )
  }
  return (
    <>
      <ul className="grid gap-3">
        {orders.map((order) => (
          <li key={order.id}>
            <OwnOrderRow order={order} />
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <nav aria-label={t("pages")} className="flex flex-wrap items-center gap-4">
          {page > 1 && (
            <Link href={urls.orders(page - 1)} rel="prev" className={buttonClass("secondary")}>
              {t("newer")}
            </Link>
          )}
          <p className="text-xs text-muted">{t("page", { page, pages })}</p>
          {page < pages && (
            <Link href={urls.orders(page + 1)} rel="next" className={buttonClass("secondary")}>
              {t("older")}
            </Link>
          )}
        </nav>
      )}
    </>
  )
}
