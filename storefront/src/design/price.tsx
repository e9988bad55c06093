import { formatMoney } from "./format-money"

interface PriceProps {
  readonly price: { readonly amount: number; readonly currency: string } | undefined
  /** Whether other variants cost more. */
  readonly from?: boolean
  readonly className?: string
}

/** A price incl. taxes, calm: one weight, even digits. */
export function Price({ price, from = false, className = "" }: PriceProps) {
  if (!price) return <span className={`text-muted ${className}`}>Price on its way</span>
  return (
    <span className={`price ${className}`}>
      {from && "from "}
      {formatMoney(price)}
    </span>
  )
}
