import { getTranslations } from "next-intl/server"
import type { OwnOrder, OwnOrderState } from "@/commerce/customer-orders"
import { buttonClass } from "@/design/button-class"
import { classNames } from "@/design/class-names"
import { formatMoney } from "@/design/format-money"
import { formatDate } from "@/design/format-time"
import { Icon, type IconName } from "@/design/icon"
import { Link } from "@/design/link"
import { Picture } from "@/design/picture"
import { urls } from "@/handoff/urls"
import { LANGUAGES } from "@/language/languages"
import { pageLanguage } from "@/language/page-language"

const LOOKS = {
  unpaid: { look: "bg-warning-bg text-warning", icon: "clock" },
  packing: { look: "bg-success-bg text-success", icon: "check" },
  packed: { look: "bg-success-bg text-success", icon: "check" },
  shipped: { look: "bg-info-bg text-info", icon: "truck" },
  delivered: { look: "bg-success-bg text-success", icon: "check" },
  canceled: { look: "bg-surface-2 text-muted", icon: "close" },
  refunded: { look: "bg-surface-2 text-muted", icon: "return" },
} as const satisfies Record<OwnOrderState, { look: string; icon: IconName }>

const MOST_PICTURES = 4

/** One order of the list: what, when, how much, how far. */
export async function OwnOrderRow({ order }: { readonly order: OwnOrder }) {
  const t = await getTranslations("account.orders")
  const { tag } = LANGUAGES[await pageLanguage()]
  const look = LOOKS[order.state]
  const first = order.lines[0]
  const name = order.number ? t("number", { number: order.number }) : t("unnumbered")
  return (
    <article
      aria-label={name}
      className="grid gap-4 rounded-2xl border border-line p-4 sm:grid-cols-[1fr_auto] sm:items-center sm:p-6"
    >
      <div className="grid gap-3">
        <p
          className={classNames(
            "inline-flex w-fit items-center gap-1.5 rounded-full py-1 pr-3 pl-2 text-xs font-semibold",
            look.look,
          )}
        >
          <Icon name={look.icon} className="size-4" />
          {t(`states.${order.state}`)}
        </p>
        <div className="flex flex-wrap items-center gap-4">
          <div className="flex gap-2">
            {order.lines.slice(0, MOST_PICTURES).map((line, index) => (
              <div key={index} className="relative aspect-tile w-14 overflow-hidden rounded-md bg-surface">
                <Picture src={line.picture} alt="" sizes="56px" />
              </div>
            ))}
          </div>
          <div className="min-w-0">
            <h2 className="text-sm font-semibold">{name}</h2>
            <p className="text-xs text-muted">
              {[order.createdAt && formatDate(order.createdAt, tag), formatMoney(order.total)]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {first && (
              <p className="text-xs text-muted">
                {first.title}
                {order.lines.length > 1 && ` ${t("more", { count: order.lines.length - 1 })}`}
              </p>
            )}
          </div>
        </div>
      </div>
      <Link
        href={urls.accountOrder(order.id)}
        aria-label={`${order.state === "unpaid" ? t("resume") : t("open")}: ${name}`}
        className={buttonClass(order.state === "unpaid" ? "primary" : "secondary")}
      >
        {order.state === "unpaid" ? t("resume") : t("open")}
      </Link>
    </article>
  )
}
