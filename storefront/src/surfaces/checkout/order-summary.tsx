import { useTranslations } from "next-intl"
import type { Bag } from "@/commerce/bag"
import { AmountRow } from "@/design/amount-row"
import { buttonClass } from "@/design/button-class"
import { formatMoney } from "@/design/format-money"
import { Icon } from "@/design/icon"
import { Link } from "@/design/link"
import { Picture } from "@/design/picture"
import { urls } from "@/handoff/urls"

/** What is bought and what it costs, as Medusa states it. Folded on phones, with its total visible; open beside the form. */
export function OrderSummary({ bag }: { readonly bag: Bag }) {
  const t = useTranslations("checkout.summary")
  const discounted = bag.discountTotal.amount > 0
  return (
    <details className="order-summary rounded-2xl bg-surface px-f-md sm:px-6">
      <summary className="flex min-h-control-lg list-none items-center justify-between gap-4 md:pointer-events-none md:pt-4">
        <h2 className="text-sm font-semibold md:text-xl md:font-normal">{t("title")}</h2>
        <span className="flex items-center gap-2 text-xs text-muted">
          {t("count", { count: bag.pieces })}
          <span className="price text-sm font-semibold text-ink md:hidden">{formatMoney(bag.total)}</span>
          <Icon name="down" className="turn-when-open size-5 transition-[rotate] duration-base md:hidden" />
        </span>
      </summary>
      <ul className="grid gap-3 py-3">
        {bag.lines.map((line) => (
          <li key={line.id} className="grid grid-cols-[56px_1fr_auto] items-center gap-3 text-xs">
            <div className="relative aspect-tile overflow-hidden rounded-md bg-surface-2">
              <Picture src={line.picture} alt="" sizes="56px" />
            </div>
            <div>
              <p className="font-semibold">{line.title}</p>
              <p className="text-muted">
                {[line.variantTitle, t("quantity", { quantity: line.quantity })].filter(Boolean).join(" · ")}
              </p>
            </div>
            <p className="price self-start">{formatMoney(line.total)}</p>
          </li>
        ))}
      </ul>
      <dl className="price grid gap-1.5 border-t border-line pt-4 text-sm">
        <AmountRow label={t("products")} value={formatMoney(bag.itemTotal)} />
        {discounted && (
          <AmountRow
            label={[t("discount"), ...bag.coupons.map(({ code }) => code)].join(" · ")}
            value={`−${formatMoney(bag.discountTotal)}`}
          />
        )}
        <AmountRow
          label={t("delivery")}
          value={bag.shippingTotal.amount === 0 ? t("free") : formatMoney(bag.shippingTotal)}
        />
        <div className="flex items-baseline justify-between gap-4 pt-2">
          <dt className="font-semibold">{t("total")}</dt>
          <dd className="text-lg font-semibold">{formatMoney(bag.total)}</dd>
        </div>
      </dl>
      <p className="pb-2 text-xs text-muted">{t("tax", { amount: formatMoney(bag.taxTotal) })}</p>
      <Link href={urls.bag} className={`${buttonClass("quiet")} mb-2`}>
        {t("editBag")}
      </Link>
    </details>
  )
}
