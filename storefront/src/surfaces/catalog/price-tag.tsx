import { useTranslations } from "next-intl"
import type { Money } from "@/commerce/money"
import { classNames } from "@/design/class-names"
import { formatMoney } from "@/design/format-money"

interface PriceTagProps {
  readonly price: Money | undefined
  /** Whether other variants cost more. */
  readonly from?: boolean
  readonly className?: string
}

/** A price incl. taxes, calm: one weight, even digits. */
export function PriceTag({ price, from = false, className }: PriceTagProps) {
  const t = useTranslations("catalog.tile")
  if (!price) return <span className={classNames("text-muted", className)}>{t("noPrice")}</span>
  const amount = formatMoney(price)
  return (
    <span className={classNames("price", className)}>{from ? t("from", { price: amount }) : amount}</span>
  )
}
