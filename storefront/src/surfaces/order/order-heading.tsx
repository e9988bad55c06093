import { getTranslations } from "next-intl/server"
import type { OrderPayment } from "@/commerce/order-payment"
import { classNames } from "@/design/class-names"
import { formatDate } from "@/design/format-time"
import { Icon, type IconName } from "@/design/icon"
import { LANGUAGES } from "@/language/languages"
import { pageLanguage } from "@/language/page-language"
import { PAYMENT_TONES, type Tone } from "./payment-state"

const LOOKS = {
  success: { box: "bg-success-bg", mark: "text-success", icon: "check" },
  warning: { box: "bg-warning-bg", mark: "text-warning", icon: "alert" },
  error: { box: "bg-error-bg", mark: "text-error", icon: "alert" },
  info: { box: "bg-info-bg", mark: "text-info", icon: "clock" },
} as const satisfies Record<Tone, { box: string; mark: string; icon: IconName }>

interface OrderHeadingProps {
  readonly found: OrderPayment
  readonly title: string
}

/** State, what it means in a line, and which order it is. */
export async function OrderHeading({ found: { order, payment }, title }: OrderHeadingProps) {
  const t = await getTranslations("order")
  const { tag } = LANGUAGES[await pageLanguage()]
  const look = LOOKS[PAYMENT_TONES[payment.status]]
  const date = order.createdAt && formatDate(order.createdAt, tag)
  return (
    <div className="grid gap-3">
      <p
        className={classNames(
          "inline-flex w-fit items-center gap-2 rounded-full py-1.5 pr-4 pl-3 text-xs font-semibold",
          look.box,
          look.mark,
        )}
      >
        <Icon name={look.icon} className="size-5" />
        <span className="sr-only">{t("heading.label")} </span>
        {t(`status.${payment.status}.badge`)}
      </p>
      <h1 className="max-w-[20ch] text-3xl" aria-live="polite">
        {title}
      </h1>
      <p className="text-muted">
        {order.number && date
          ? t("heading.order", { number: order.number, date })
          : order.number
            ? t("heading.orderOnly", { number: order.number })
            : date
              ? t("heading.dateOnly", { date })
              : t("heading.plain")}
      </p>
    </div>
  )
}
