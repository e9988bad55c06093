import type { Bag } from "@/commerce/bag"
import { AmountRow, TotalRows } from "@/design/amount-rows"
import { formatMoney } from "@/design/format-money"

/** The amounts of a bag as Medusa states them; nothing is added up here. */
export function BagTotals({ bag }: { readonly bag: Bag }) {
  const discounted = bag.discountTotal.amount > 0
  return (
    <dl className="price grid gap-2 text-sm">
      <AmountRow label="Products" value={formatMoney(bag.itemTotal)} />
      {discounted && <AmountRow label="Discount, included" value={`−${formatMoney(bag.discountTotal)}`} />}
      <AmountRow
        label="Delivery"
        value={bag.shippingOptionId ? formatMoney(bag.shippingTotal) : "Chosen at checkout"}
      />
      <TotalRows ruled label="Total" total={formatMoney(bag.total)} tax={formatMoney(bag.taxTotal)} />
    </dl>
  )
}
