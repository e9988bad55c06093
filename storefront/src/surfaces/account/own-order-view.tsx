import { getTranslations } from "next-intl/server"
import type { OwnOrder } from "@/commerce/customer-orders"
import { buttonClass } from "@/design/button-class"
import { formatMoney } from "@/design/format-money"
import { Link } from "@/design/link"
import { urls } from "@/handoff/urls"
import { sideLinkClass } from "./side-link-class"

/** What the owner may see of an order where the backend hands out no key to its page. */
export async function OwnOrderView({ order }: { readonly order: OwnOrder }) {
  const t = await getTranslations("account.order")
  return (
    <div className="grid max-w-[720px] gap-f-md">
      <ul className="grid gap-2 text-sm">
        {order.lines.map((line, index) => (
          <li key={index} className="flex justify-between gap-4 border-b border-line pb-2">
            <span>{[line.title, line.variantTitle].filter(Boolean).join(", ")}</span>
            <span className="text-muted">{t("quantity", { quantity: line.quantity })}</span>
          </li>
        ))}
        <li className="price flex justify-between gap-4 font-semibold">
          <span>{t("total")}</span>
          <span>{formatMoney(order.total)}</span>
        </li>
      </ul>
      <p className="text-sm text-muted">{t("link")}</p>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <Link href={urls.track} className={buttonClass("primary")}>
          {t("track")}
        </Link>
        <Link href={urls.orders()} className={sideLinkClass}>
          {t("back")}
        </Link>
      </p>
    </div>
  )
}
