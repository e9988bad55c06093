import { getTranslations } from "next-intl/server"
import type { OrderTracking } from "@/commerce/order-tracking"
import { formatMoney } from "@/design/format-money"
import { formatDate } from "@/design/format-time"
import { LANGUAGES } from "@/language/languages"
import { pageLanguage } from "@/language/page-language"

/** What was given back, and how far each sum has come. */
export async function RefundRows({ refunds }: { readonly refunds: OrderTracking["refunds"] }) {
  const t = await getTranslations("order.lines")
  const { tag } = LANGUAGES[await pageLanguage()]
  return (
    <div className="grid gap-1.5 border-t border-line pt-4 text-sm">
      <h2 className="text-xs text-muted">{t("refunds")}</h2>
      <dl className="price grid gap-1.5">
        {refunds.map(({ amount, at, status }, index) => {
          const date = at ? formatDate(at, tag) : ""
          return (
            <div key={index} className="flex justify-between gap-4">
              <dt>
                {status === "done"
                  ? t("refundDone", { date })
                  : status === "pending"
                    ? t("refundPending", { date })
                    : t("refundDelayed")}
              </dt>
              <dd>{formatMoney(amount)}</dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
